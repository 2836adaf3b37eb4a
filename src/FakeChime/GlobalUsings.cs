global using Amazon.Chime.Model;
global using FakeClient = FakeChime.FakeAmazonChime;
global using IServiceClient = Amazon.Chime.IAmazonChime;
global using IServicePaginatorFactory = Amazon.Chime.Model.IChimePaginatorFactory;
global using ServiceException = Amazon.Chime.AmazonChimeException;
