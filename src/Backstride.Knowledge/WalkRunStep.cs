namespace Backstride.Knowledge;

/// <summary>One step from walking to running: so many rounds of running and walking. No walking minutes means one run without a break.</summary>
public sealed record WalkRunStep(int Step, int Rounds, double RunMinutes, double WalkMinutes);
