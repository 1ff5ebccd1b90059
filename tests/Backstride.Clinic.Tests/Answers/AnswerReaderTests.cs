using Backstride.Clinic.Answers;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Clinic.Tests.Answers;

public class AnswerReaderTests
{
    private static AnswerReading Read(string json) => AnswerReader.Read(json, Edition.Catalogue);

    [Fact]
    public void What_is_written_is_read_again_the_same() =>
        Prop.ForAll(RandomAnswers.Sets, answers =>
        {
            var again = Read(AnswerReader.Write(answers));
            return again.Faults.Count == 0 && again.Readable && AnswerReader.Write(again.Answers) == AnswerReader.Write(answers);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_answer_several_answers_and_numbers_are_read()
    {
        var reading = Read("""{"answers":{"cancer-history":"no","pain-place":["low-middle","buttock"],"pain-now":4,"age":"36"}}""");
        Assert.Empty(reading.Faults);
        Assert.Equal(["low-middle", "buttock"], reading.Answers.Choices["pain-place"]);
        Assert.Equal(36, reading.Answers.Numbers["age"]);
    }

    [Theory]
    [InlineData("""{"answers":{"nonsense":"yes","pain-now":4}}""", "ANS002", "answers.nonsense")]
    [InlineData("""{"answers":{"onset":"by-magic","pain-now":4}}""", "ANS003", "answers.onset")]
    [InlineData("""{"answers":{"onset":{"a":1},"pain-now":4}}""", "ANS004", "answers.onset")]
    [InlineData("""{"answers":{"onset":null,"pain-now":4}}""", "ANS004", "answers.onset")]
    [InlineData("""{"answers":{"onset":[],"pain-now":4}}""", "ANS004", "answers.onset")]
    [InlineData("""{"answers":{"age":"old","pain-now":4}}""", "ANS004", "answers.age")]
    [InlineData("""{"answers":{"age":900,"pain-now":4}}""", "ANS005", "answers.age")]
    public void An_answer_that_cannot_be_used_is_a_fault_with_its_place_and_the_rest_is_kept(string json, string code, string position)
    {
        var reading = Read(json);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((code, position), (fault.Code, fault.Position));
        Assert.Equal(4, reading.Answers.Numbers["pain-now"]);
        Assert.True(reading.Readable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"answers\":{\n\"age\":}}")]
    [InlineData("[]")]
    [InlineData("{\"answers\":3}")]
    public void Input_that_is_no_answers_file_is_unreadable_and_says_where(string json)
    {
        var reading = Read(json);
        Assert.False(reading.Readable);
        Assert.Equal("ANS001", Assert.Single(reading.Faults).Code);
    }

    [Fact]
    public void Broken_json_names_line_and_column() =>
        Assert.Equal("line 2, column 7", Read("{\"answers\":{\n\"age\":}}").Faults[0].Position);

    [Fact]
    public void True_and_false_are_yes_and_no_where_a_question_has_them()
    {
        var reading = AnswerReader.Read("""{"answers":{"cancer-history":true,"no-pain-sitting":false,"onset":true}}""", Edition.Catalogue);
        Assert.Equal(["yes"], reading.Answers.Choices["cancer-history"]);
        Assert.Equal(["no"], reading.Answers.Choices["no-pain-sitting"]);
        Assert.Equal(("ANS003", "answers.onset"), (Assert.Single(reading.Faults).Code, reading.Faults[0].Position));
    }

    [Fact]
    public void Capitals_and_spaces_at_the_ends_lose_no_warning_sign()
    {
        var reading = AnswerReader.Read("""{"answers":{"bladder-bowel":["Saddle-Numb ","saddle-numb"]}}""", Edition.Catalogue);
        Assert.Equal(["saddle-numb"], reading.Answers.Choices["bladder-bowel"]);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void None_gives_way_to_another_answer_beside_it()
    {
        var reading = Read("""{"answers":{"bladder-bowel":["none","saddle-numb"]}}""");
        Assert.Empty(reading.Faults);
        Assert.Equal(["saddle-numb"], reading.Answers.Choices["bladder-bowel"]);
    }

    [Fact]
    public void A_question_that_stands_twice_loses_no_warning_sign()
    {
        var reading = Read("""{"answers":{"bladder-bowel":"saddle-numb","bladder-bowel":"none"}}""");
        Assert.Equal(["saddle-numb"], reading.Answers.Choices["bladder-bowel"]);
    }

    [Fact]
    public void Not_sure_is_an_answer_to_a_number_too() =>
        Assert.Equal(["not-sure"], Read("""{"answers":{"age":"not-sure"}}""").Answers.Choices["age"]);
}
