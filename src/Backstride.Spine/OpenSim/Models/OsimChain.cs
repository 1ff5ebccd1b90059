namespace Backstride.Spine.OpenSim.Models;

/// <summary>The joints from one body up to another, and which bodies each of them carries.</summary>
internal sealed class OsimChain
{
    private static readonly string[] Tops = ["t12", "thoracic12", "thorax", "torso", "trunk", "ribcage", "rib_cage", "upperbody", "hat"];
    private static readonly string[] Bases = ["sacrum", "pelvis", "abdomen_pelvis"];

    private OsimChain(OsimModel model, int[] joints)
    {
        Joints = joints;
        Carries = new bool[joints.Length, model.Bodies.Count];
        for (var k = 0; k < joints.Length; k++)
        {
            Carries[k, model.Joints[joints[k]].Child.Body] = true;
            foreach (var joint in model.Joints)
                if (Carries[k, joint.Parent.Body]) Carries[k, joint.Child.Body] = true;
        }
    }

    /// <summary>Numbers in the model, from the bottom up.</summary>
    public int[] Joints { get; }

    /// <summary>For each joint of the chain and each body: whether it lies above.</summary>
    public bool[,] Carries { get; }

    /// <param name="below">Name of the body at the bottom; null: the sacrum or else the pelvis.</param>
    /// <param name="above">Name of the body at the top; null: T12, or else the thorax or torso.</param>
    public static OsimChain? Of(OsimModel model, string? below, string? above, out SpineFault? fault)
    {
        fault = null;
        var top = Body(model, above, Tops);
        if (top <= 0)
        {
            fault = Missing(model, above, "above the back (T12, thorax or torso)");
            return null;
        }

        var path = new List<int>();
        for (var body = top; body > 0;)
        {
            var joint = Enumerable.Range(0, model.Joints.Count).FirstOrDefault(j => model.Joints[j].Child.Body == body, -1);
            if (joint < 0) break;
            path.Insert(0, joint);
            body = model.Joints[joint].Parent.Body;
            if (below is null ? Bases.Contains(Plain(model.Bodies[body].Name)) : model.Bodies[body].Name == below) return new(model, [.. path]);
        }

        fault = below is not null && model.FindBody(below) < 0 ? Missing(model, below, "below the back")
            : new("SPN012", model.Bodies[top].Name, $"'{model.Bodies[top].Name}' does not stand on '{below ?? "pelvis"}'.");
        return null;
    }

    private static SpineFault Missing(OsimModel model, string? name, string what) =>
        new("SPN005", name ?? model.Name, $"There is no body {(name is null ? what : $"'{name}'")}. Bodies: {string.Join(", ", model.Bodies.Skip(1).Take(40).Select(b => b.Name))}.");

    private static int Body(OsimModel model, string? name, string[] usual)
    {
        if (name is not null) return model.FindBody(name);
        foreach (var word in usual)
            for (var i = 1; i < model.Bodies.Count; i++)
                if (Plain(model.Bodies[i].Name) == word) return i;
        return -1;
    }

    private static string Plain(string name) => name.ToLowerInvariant();
}
