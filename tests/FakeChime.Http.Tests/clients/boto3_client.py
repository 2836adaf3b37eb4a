"""The API chime through boto3."""
from functools import partial

from control import client_of, control, play, seed

client = partial(client_of, 'chime')


def the_examples_of_the_API_reference_work():
    chime, meeting_id = client(), seed()
    response = chime.create_attendee(
        MeetingId=meeting_id,
        ExternalUserId='string',
        Tags=[
            {
                'Key': 'string',
                'Value': 'string'
            },
        ]
    )
    attendee = response['Attendee']
    assert attendee['ExternalUserId'] == 'string' and len(attendee['JoinToken']) == 98, response
    assert response['ResponseMetadata']['HTTPStatusCode'] == 201, response
    chime.create_attendee(MeetingId=meeting_id, ExternalUserId='another')
    token = chime.list_attendees(MeetingId=meeting_id, MaxResults=1)['NextToken']
    response = chime.list_attendees(
        MeetingId=meeting_id,
        NextToken=token,
        MaxResults=99
    )
    assert [a['ExternalUserId'] for a in response['Attendees']] == ['another'], response
    assert 'NextToken' not in response, response
    try:
        chime.list_attendees(MeetingId='string', NextToken='string', MaxResults=123)
        raise AssertionError('the placeholders of the reference are invalid values')
    except chime.exceptions.BadRequestException as error:
        assert '2 validation errors detected' in error.response['Error']['Message'], error.response


def CreateAttendee_is_idempotent():
    chime, meeting_id = client(), seed()
    first = chime.create_attendee(MeetingId=meeting_id, ExternalUserId='alice')['Attendee']
    second = chime.create_attendee(MeetingId=meeting_id, ExternalUserId='alice')['Attendee']
    assert first == second
    assert chime.list_attendees(MeetingId=meeting_id)['Attendees'] == [first]


def tags_are_added_removed_and_listed():
    chime, meeting_id = client(), seed(Attendees=['alice'])
    attendee_id = chime.list_attendees(MeetingId=meeting_id)['Attendees'][0]['AttendeeId']
    chime.tag_attendee(MeetingId=meeting_id, AttendeeId=attendee_id, Tags=[{'Key': 'team', 'Value': 'blue'}, {'Key': 'desk', 'Value': '7'}])
    chime.untag_attendee(MeetingId=meeting_id, AttendeeId=attendee_id, TagKeys=['desk'])
    assert chime.list_attendee_tags(MeetingId=meeting_id, AttendeeId=attendee_id)['Tags'] == [{'Key': 'team', 'Value': 'blue'}]
    chime.tag_meeting(MeetingId=meeting_id, Tags=[{'Key': 'school', 'Value': 'Grüße, 日本'}])
    arn = f'arn:aws:chime:us-east-1:123456789012:meeting/{meeting_id}'
    assert chime.list_tags_for_resource(ResourceARN=arn)['Tags'] == [{'Key': 'school', 'Value': 'Grüße, 日本'}]
    chime.untag_resource(ResourceARN=arn, TagKeys=['school'])
    assert chime.list_meeting_tags(MeetingId=meeting_id)['Tags'] == []


def pages_of_each_size_list_all_attendees():
    users = [f'user{number}' for number in range(100)]
    chime, meeting_id = client(), seed(Attendees=users)
    for size in range(1, 100):
        seen, token = [], None
        while True:
            arguments = {'NextToken': token} if token else {}
            page = chime.list_attendees(MeetingId=meeting_id, MaxResults=size, **arguments)
            seen += [a['ExternalUserId'] for a in page['Attendees']]
            token = page.get('NextToken')
            if not token:
                break
        assert seen == users, size


def BatchCreateAttendee_returns_errors_of_items():
    chime, meeting_id = client(), seed(Attendees=[f'user{number}' for number in range(249)])
    response = chime.batch_create_attendee(MeetingId=meeting_id, Attendees=[{'ExternalUserId': 'alice'}, {'ExternalUserId': 'bob'}])
    assert [a['ExternalUserId'] for a in response['Attendees']] == ['alice'], response
    assert [(e['ExternalUserId'], e['ErrorCode']) for e in response['Errors']] == [('bob', 'ResourceLimitExceeded')], response


def each_documented_error_has_its_exception_class():
    chime = client(retries={'max_attempts': 0})
    meeting_id = seed(Attendees=['alice'])
    statuses = {
        'BadRequestException': 400, 'ForbiddenException': 403, 'NotFoundException': 404, 'ResourceLimitExceededException': 400,
        'ThrottledClientException': 429, 'UnauthorizedClientException': 401, 'ServiceUnavailableException': 503, 'ServiceFailureException': 500,
        'UnprocessableEntityException': 422, 'AccessDeniedException': 403,
    }
    calls = {
        'UnprocessableEntityException': ('StopMeetingTranscription', lambda: chime.stop_meeting_transcription(MeetingId=meeting_id)),
        'AccessDeniedException': ('CreateMeetingDialOut', lambda: chime.create_meeting_dial_out(
            MeetingId=meeting_id, FromPhoneNumber='+12065550100', ToPhoneNumber='+12065550101', JoinToken='token')),
    }
    for name, status in statuses.items():
        operation, call = calls.get(name, ('CreateAttendee', lambda: chime.create_attendee(MeetingId=meeting_id, ExternalUserId='bob')))
        control('rules', {'When': operation, 'Behaviors': [{'Throws': name, 'Message': f'scripted {name}', 'Times': 1}]})
        try:
            call()
            raise AssertionError(name)
        except getattr(chime.exceptions, name) as error:
            assert error.response['Error']['Message'] == f'scripted {name}', error.response
            assert error.response['ResponseMetadata']['HTTPStatusCode'] == status, error.response
            assert error.response['ResponseMetadata']['RequestId'], error.response


def deleted_attendees_and_meetings_are_not_found():
    chime, meeting_id = client(), seed(Attendees=['alice', 'bob'])
    alice = chime.list_attendees(MeetingId=meeting_id)['Attendees'][0]
    chime.delete_attendee(MeetingId=meeting_id, AttendeeId=alice['AttendeeId'])
    assert [a['ExternalUserId'] for a in chime.list_attendees(MeetingId=meeting_id)['Attendees']] == ['bob']
    chime.delete_meeting(MeetingId=meeting_id)
    chime.delete_meeting(MeetingId=meeting_id)
    try:
        chime.get_meeting(MeetingId=meeting_id)
        raise AssertionError('the meeting has ended')
    except chime.exceptions.NotFoundException as error:
        assert error.response['Error']['Message'] == f'Meeting <{meeting_id}> not found', error.response


def meetings_are_created_transcribed_and_listed():
    chime = client()
    meeting = chime.create_meeting_with_attendees(ClientRequestToken='lesson-1', Attendees=[{'ExternalUserId': 'alice'}])
    again = chime.create_meeting(ClientRequestToken='lesson-1')
    assert again['Meeting'] == meeting['Meeting'] and meeting['Attendees'][0]['ExternalUserId'] == 'alice'
    assert meeting['Meeting']['MediaPlacement']['SignalingUrl'].startswith('wss://signal.')
    chime.start_meeting_transcription(
        MeetingId=meeting['Meeting']['MeetingId'], TranscriptionConfiguration={'EngineTranscribeSettings': {'LanguageCode': 'en-US'}})
    assert meeting['Meeting']['MeetingId'] in [m['MeetingId'] for m in chime.list_meetings()['Meetings']]


def throttled_requests_are_retried_up_to_the_maximum():
    chime, meeting_id = client(retries={'max_attempts': 4}), seed()
    control('rules', {'When': 'CreateAttendee', 'Match': {'MeetingId': meeting_id}, 'Behaviors': [{'Throws': 'ThrottledClientException', 'Times': 2}]})
    response = chime.create_attendee(MeetingId=meeting_id, ExternalUserId='carol')
    assert response['ResponseMetadata']['RetryAttempts'] == 2, response
    chime, meeting_id = client(retries={'max_attempts': 1}), seed()
    control('rules', {'When': 'CreateAttendee', 'Match': {'MeetingId': meeting_id}, 'Behaviors': [{'Throws': 'ThrottledClientException'}]})
    try:
        chime.create_attendee(MeetingId=meeting_id, ExternalUserId='carol')
        raise AssertionError('throttled for good')
    except chime.exceptions.ThrottledClientException as error:
        assert error.response['ResponseMetadata']['RetryAttempts'] == 1, error.response


def the_standard_retry_mode_does_not_retry_throttled_requests():
    chime, meeting_id = client(retries={'max_attempts': 4, 'mode': 'standard'}), seed()
    control('rules', {'When': 'CreateAttendee', 'Match': {'MeetingId': meeting_id}, 'Behaviors': [{'Throws': 'ThrottledClientException', 'Times': 1}]})
    try:
        chime.create_attendee(MeetingId=meeting_id, ExternalUserId='carol')
        raise AssertionError('retried')
    except chime.exceptions.ThrottledClientException as error:
        assert error.response['ResponseMetadata']['RetryAttempts'] == 0, error.response


if __name__ == '__main__':
    play(globals())
