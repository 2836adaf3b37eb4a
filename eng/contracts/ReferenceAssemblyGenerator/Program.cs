using FakeChime.Contracts.ReferenceAssemblyGenerator;

if (args is not [var modelPath, var outputFolder, var sdkVersion, var signingName, var endpoint])
{
    Console.Error.WriteLine("usage: ReferenceAssemblyGenerator MODEL.json OUTPUT_FOLDER SDK_VERSION SIGNING_NAME ENDPOINT");
    return 2;
}

var model = ServiceModel.Load(modelPath, SdkVersion.Of(sdkVersion));
Directory.CreateDirectory(outputFolder);
foreach (var (file, source) in new[]
{
    ("Client.g.cs", ClientSource.Write(model)),
    ("Config.g.cs", ConfigSource.Write(model, signingName, endpoint)),
    ("Constants.g.cs", ConstantSource.Write(model)),
    ("Exceptions.g.cs", ExceptionSource.Write(model)),
    ("Paginators.g.cs", PaginatorSource.Write(model)),
    ("Shapes.g.cs", ShapeSource.Write(model)),
})
{
    File.WriteAllText(Path.Combine(outputFolder, file), source);
}

return 0;
