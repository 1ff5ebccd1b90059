using Backstride.ImportBench;

// Tools of bench/import and bench/kill-import:
//   make FILES ZIP [FOLDER] [--gz] [--pad MB]   a zip of made-up runs, the files of a folder mixed in, each a .fit.gz if so asked, padded with large members
//   inflate ZIP                          unpacks every member on one core, nothing more; prints seconds of processor time
//   stages ZIP                           where the time of an import goes
//   gait                                 a step solved and out of the table
//   state DATA                           everything an import leaves behind, as one check sum with counts
return args switch
{
    ["make", var files, var zip, .. var rest] => MadeUpExport.Write(int.Parse(files, System.Globalization.CultureInfo.InvariantCulture), zip, rest),
    ["inflate", var zip] => Inflation.Measure(zip),
    ["stages", var zip] => Stages.Print(zip),
    ["gait"] => GaitTimes.Print(),
    ["state", var data] => State.Print(data),
    _ => 2,
};
