using FakeChime.Contracts.SurfaceGenerator;

if (args is not [var modelPath, var outputFolder, var dialect, var signingName, var endpoint])
{
    Console.Error.WriteLine("usage: SurfaceGenerator MODEL.json OUTPUT_FOLDER DIALECT SIGNING_NAME ENDPOINT");
    return 2;
}

var model = ServiceModel.Load(modelPath, Dialect.Of(dialect));
Directory.CreateDirectory(outputFolder);
foreach (var (file, source) in new[]
{
    ("Client.g.cs", ClientSurface.Write(model)),
    ("Config.g.cs", ConfigSurface.Write(model, signingName, endpoint)),
    ("Constants.g.cs", ConstantSurface.Write(model)),
    ("Exceptions.g.cs", ExceptionSurface.Write(model)),
    ("Paginators.g.cs", PaginatorSurface.Write(model)),
    ("Shapes.g.cs", ShapeSurface.Write(model)),
})
{
    File.WriteAllText(Path.Combine(outputFolder, file), source);
}

return 0;
