namespace Backstride.Journal.Runs;

/// <summary>Reads columns as the first edition wrote them: the difference to the sample before, small numbers in few bytes.</summary>
/// <remarks>A sample is 0 when missing, else 1 + zigzag(difference to the last present sample), in base-128 varints.</remarks>
internal static class OldColumnCode
{
    public static double[] Read(ref BlobReader from, int count, int stepsPerUnit)
    {
        var values = new double[count];
        long last = 0;
        for (var i = 0; i < count; i++)
        {
            var code = from.Varint();
            if (code != 0) last += BlobReader.Signed(code - 1);
            values[i] = code == 0 ? double.NaN : (double)last / stepsPerUnit;
        }
        return values;
    }
}
