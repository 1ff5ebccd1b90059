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

    [Theory]
    [InlineData("saddle-numb, urine-weak")]
    [InlineData("saddle-numb,urine-weak")]
    [InlineData("Saddle_Numb; Urine Weak")]
    [InlineData("saddle-numb|urine-weak,")]
    public void Answers_joined_in_one_text_are_taken_apart_and_it_is_said_where(string joined)
    {
        var reading = Read($$"""{"answers":{"bladder-bowel":"{{joined}}"} }""");
        Assert.Equal(["saddle-numb", "urine-weak"], reading.Answers.Choices["bladder-bowel"]);
        Assert.Equal(("ANS006", "answers.bladder-bowel"), (Assert.Single(reading.Faults).Code, reading.Faults[0].Position));
    }

    [Fact]
    public void What_is_known_in_a_joined_text_is_kept_and_what_is_not_is_named()
    {
        var reading = Read("""{"answers":{"bladder-bowel":["saddle-numb, green-ears", "urine-weak"]}}""");
        Assert.Equal(["saddle-numb", "urine-weak"], reading.Answers.Choices["bladder-bowel"]);
        Assert.Equal(["ANS006", "ANS003"], reading.Faults.Select(f => f.Code));
        Assert.Contains("'green-ears'", reading.Faults[1].Message, StringComparison.Ordinal);
        Assert.Contains("'no, such'", Assert.Single(Read("""{"answers":{"ill":"no, such"}}""").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_its_own_words_is_that_answer_commas_and_all()
    {
        var reading = Read("""{"answers":{"ill":["Fever, chills or shivering"]}}""");
        Assert.Equal(["fever"], reading.Answers.Choices["ill"]);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void A_question_with_underscores_or_capitals_is_still_that_question_and_two_spellings_are_read_together()
    {
        var reading = Read("""{"answers":{"Bladder_Bowel":"saddle-numb","bladderBowel":"none","AGE":"36 years"}}""");
        Assert.Equal(["saddle-numb"], reading.Answers.Choices["bladder-bowel"]);
        Assert.Equal(36, reading.Answers.Numbers["age"]);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void Answers_as_keys_with_true_are_answers()
    {
        var reading = Read("""{"answers":{"bladder-bowel":{"saddle-numb":true,"urine-weak":false}}}""");
        Assert.Equal(["saddle-numb"], reading.Answers.Choices["bladder-bowel"]);
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("\"36\"")]
    [InlineData("\" 36 \"")]
    [InlineData("\"36.0\"")]
    [InlineData("[36]")]
    [InlineData("[\"36\"]")]
    public void A_number_may_be_written_as_text_or_alone_in_a_list(string written) =>
        Assert.Equal(36, Read($$"""{"answers":{"age":{{written}} } }""").Answers.Numbers["age"]);

    [Fact]
    public void A_number_in_another_unit_is_a_fault_and_never_a_wrong_number() =>
        Assert.Equal("ANS004", Assert.Single(Read("""{"answers":{"days-since-onset":"3 weeks"}}""").Faults).Code);

    [Fact]
    public void No_two_questions_and_no_two_answers_of_one_differ_by_signs_alone()
    {
        var questions = Edition.Catalogue.Questions;
        Assert.Equal(questions.Count, questions.Select(q => SloppyText.Bare(q.Id)).Distinct().Count());
        Assert.All(questions, q => Assert.Equal(q.Answers.Count * 2, q.Answers.SelectMany(a => new[] { SloppyText.Bare(a.Id), "t" + SloppyText.Bare(a.Text) }).Distinct().Count()));
    }

    [Fact]
    public void No_way_of_writing_an_answer_loses_its_warning_sign()
    {
        foreach (var question in Edition.Catalogue.Questions.Where(q => q.Kind != Backstride.Knowledge.QuestionKind.Number))
            foreach (var answer in question.Answers)
                foreach (var written in new[] { answer.Id, answer.Id.ToUpperInvariant(), " " + answer.Id, answer.Id.Replace('-', '_'), answer.Text, answer.Id + ", not-sure" })
                    Assert.Contains(answer.Id, AnswerReader.Add(AnswerSet.Empty, question.Id, [written], Edition.Catalogue).Answers.Choices[question.Id]
                        .Append(answer.Meaning == Backstride.Knowledge.AnswerMeaning.None ? answer.Id : ""));
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
