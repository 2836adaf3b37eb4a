using System.Text;

namespace FakeChime.Contracts.SurfaceGenerator;

/// <summary>Writes the service's base exception and an exception class for each error of the model.</summary>
internal static class ExceptionSurface
{
    public static string Write(ServiceModel model)
    {
        var source = new StringBuilder("""
            using System;
            using System.Net;
            using Amazon.Runtime;

            namespace Amazon.Chime
            {
                public partial class AmazonChimeException : AmazonServiceException
                {
                    public AmazonChimeException(string message) : base(message) { }
                    public AmazonChimeException(string message, Exception innerException) : base(message, innerException) { }
                    public AmazonChimeException(Exception innerException) : base(innerException == null ? null : innerException.Message, innerException) { }
                    public AmazonChimeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
                    public AmazonChimeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
                }
            }

            namespace Amazon.Chime.Model
            {

            """);

        foreach (var (name, _) in model.Exceptions)
        {
            source.AppendLine($$"""
                    public partial class {{name}} : AmazonChimeException
                    {
                        public {{name}}() : base((string)null) { }
                        public {{name}}(string message) : base(message) { }
                        public {{name}}(string message, Exception innerException) : base(message, innerException) { }
                        public {{name}}(Exception innerException) : base(innerException) { }
                        public {{name}}(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
                        public {{name}}(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode) : base(message, errorType, errorCode, requestId, statusCode) { }
                        private ErrorCode _code;
                        public ErrorCode Code { get => _code; set => _code = value; }
                        internal bool IsSetCode() => _code != null;
                    }
                """);
        }

        return source.AppendLine("}").ToString();
    }
}
