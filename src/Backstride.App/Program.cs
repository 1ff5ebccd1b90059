Console.WriteLine("backstride");
return 0;
