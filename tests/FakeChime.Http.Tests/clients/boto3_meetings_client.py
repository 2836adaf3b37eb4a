"""The API chime-sdk-meetings through boto3.

Debian's boto3 has a model of August 2022, without the resolutions of video and content."""
from functools import partial

from control import client_of, control, play, seed

client = partial(client_of, 'chime-sdk-meetings')


def meetings_are_created_tagged_and_transcribed():
    chime = client()
    created = chime.create_meeting_with_attendees(
        ClientRequestToken='lesson-1', ExternalMeetingId='lesson', MediaRegion='eu-west-2', TenantIds=['tenant'],
        MeetingFeatures={'Audio': {'EchoReduction': 'AVAILABLE'}}, Attendees=[{'ExternalUserId': 'alice'}])
    meeting = created['Meeting']
    assert created['ResponseMetadata']['HTTPStatusCode'] == 200
    assert meeting['MeetingFeatures'] == {'Audio': {'EchoReduction': 'AVAILABLE'}} and meeting['TenantIds'] == ['tenant'], meeting
    assert chime.get_meeting(MeetingId=meeting['MeetingId'])['Meeting'] == meeting
    replica = chime.create_meeting(
        ClientRequestToken='lesson-2', ExternalMeetingId='replica', MediaRegion='eu-west-2', PrimaryMeetingId=meeting['MeetingId'])['Meeting']
    assert replica['PrimaryMeetingId'] == meeting['MeetingId'], replica
    chime.tag_resource(ResourceARN=meeting['MeetingArn'], Tags=[{'Key': 'team', 'Value': 'blue'}])
    assert chime.list_tags_for_resource(ResourceARN=meeting['MeetingArn'])['Tags'] == [{'Key': 'team', 'Value': 'blue'}]
    chime.untag_resource(ResourceARN=meeting['MeetingArn'], TagKeys=['team'])
    chime.start_meeting_transcription(
        MeetingId=meeting['MeetingId'], TranscriptionConfiguration={'EngineTranscribeSettings': {'LanguageCode': 'en-US'}})
    chime.stop_meeting_transcription(MeetingId=meeting['MeetingId'])
    chime.delete_meeting(MeetingId=meeting['MeetingId'])
    for meeting_id in meeting['MeetingId'], replica['MeetingId']:
        try:
            chime.get_meeting(MeetingId=meeting_id)
            raise AssertionError('the meeting has ended')
        except chime.exceptions.NotFoundException as error:
            assert error.response['Error']['Message'] == f'Meeting <{meeting_id}> not found', error.response


def attendees_are_created_updated_and_deleted():
    chime, meeting_id = client(), seed()
    nothing = {'Audio': 'None', 'Video': 'None', 'Content': 'None'}
    alice = chime.create_attendee(MeetingId=meeting_id, ExternalUserId='alice')['Attendee']
    assert alice['Capabilities'] == {'Audio': 'SendReceive', 'Video': 'SendReceive', 'Content': 'SendReceive'}
    assert chime.create_attendee(MeetingId=meeting_id, ExternalUserId='alice')['Attendee'] == alice
    batch = chime.batch_create_attendee(MeetingId=meeting_id, Attendees=[{'ExternalUserId': 'bob', 'Capabilities': nothing}])
    assert batch['Attendees'][0]['Capabilities'] == nothing
    assert chime.update_attendee_capabilities(MeetingId=meeting_id, AttendeeId=alice['AttendeeId'], Capabilities=nothing)['Attendee']['Capabilities'] == nothing
    chime.batch_update_attendee_capabilities_except(
        MeetingId=meeting_id, ExcludedAttendeeIds=[{'AttendeeId': alice['AttendeeId']}], Capabilities={'Audio': 'Send', 'Video': 'None', 'Content': 'None'})
    listed = chime.list_attendees(MeetingId=meeting_id, MaxResults=100)
    assert [a['Capabilities']['Audio'] for a in listed['Attendees']] == ['None', 'Send'], listed
    assert chime.get_attendee(MeetingId=meeting_id, AttendeeId=alice['AttendeeId'])['Attendee'] == listed['Attendees'][0]
    chime.delete_attendee(MeetingId=meeting_id, AttendeeId=alice['AttendeeId'])
    assert len(chime.list_attendees(MeetingId=meeting_id)['Attendees']) == 1


def each_documented_error_has_its_exception_class():
    chime, meeting_id = client(retries={'max_attempts': 0}), seed()
    statuses = {
        'BadRequestException': 400, 'ForbiddenException': 403, 'LimitExceededException': 400, 'NotFoundException': 404, 'ThrottlingException': 429,
        'UnauthorizedException': 401, 'UnprocessableEntityException': 422, 'ServiceUnavailableException': 503, 'ServiceFailureException': 500,
    }
    for name, status in statuses.items():
        control('rules', {'When': 'CreateAttendee', 'Behaviors': [{'Throws': name, 'Message': f'scripted {name}', 'Times': 1}]})
        try:
            chime.create_attendee(MeetingId=meeting_id, ExternalUserId='bob')
            raise AssertionError(name)
        except getattr(chime.exceptions, name) as error:
            assert error.response['Error']['Message'] == f'scripted {name}', error.response
            assert error.response['ResponseMetadata']['HTTPStatusCode'] == status, error.response
    control('rules', {'When': 'UpdateAttendeeCapabilities', 'Behaviors': [{'Throws': 'ConflictException', 'Times': 1}]})
    try:
        chime.update_attendee_capabilities(
            MeetingId=meeting_id, AttendeeId='26675937-400e-4d37-b04e-000a197b2713', Capabilities={'Audio': 'None', 'Video': 'None', 'Content': 'None'})
        raise AssertionError('ConflictException')
    except chime.exceptions.ConflictException as error:
        assert error.response['ResponseMetadata']['HTTPStatusCode'] == 409


def throttled_requests_are_retried_in_each_mode():
    for mode in 'legacy', 'standard':
        chime, meeting_id = client(retries={'max_attempts': 4, 'mode': mode}), seed()
        control('rules', {'When': 'CreateAttendee', 'Match': {'MeetingId': meeting_id}, 'Behaviors': [{'Throws': 'ThrottlingException', 'Times': 2}]})
        response = chime.create_attendee(MeetingId=meeting_id, ExternalUserId='carol')
        assert response['ResponseMetadata']['RetryAttempts'] == 2, response


if __name__ == '__main__':
    play(globals())
