global using Amazon.ChimeSDKMeetings.Model;
global using FakeClient = FakeChime.FakeAmazonChimeSDKMeetings;
global using IServiceClient = Amazon.ChimeSDKMeetings.IAmazonChimeSDKMeetings;
global using IServicePaginatorFactory = Amazon.ChimeSDKMeetings.Model.IChimeSDKMeetingsPaginatorFactory;
global using ServiceException = Amazon.ChimeSDKMeetings.AmazonChimeSDKMeetingsException;
