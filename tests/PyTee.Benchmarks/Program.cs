using PyTee.Benchmarks.Profile;

// PyTee.Benchmarks ASSEMBLIES OUTPUT COUNTS...: the profile of the images from what runs of them counted; `./dev profile` calls it.
if (args.Length < 3)
{
    Console.Error.WriteLine("usage: PyTee.Benchmarks ASSEMBLIES OUTPUT COUNTS...");
    return 2;
}

var counts = new CountedMethods();
foreach (string file in args[2..])
    counts.Read(file);
var profile = new ProfileWriter(args[0]);
int written = profile.Add(counts);
profile.Save(args[1]);
Console.WriteLine($"{args[1]}: {written} of {counts.Count} methods");
return 0;
