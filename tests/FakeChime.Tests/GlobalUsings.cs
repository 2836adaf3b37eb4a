global using Fake = FakeChime.FakeAmazonChime;
global using FakeClient = FakeChime.FakeAmazonChime;
global using IServiceClient = Amazon.Chime.IAmazonChime;
global using ServiceException = Amazon.Chime.AmazonChimeException;
