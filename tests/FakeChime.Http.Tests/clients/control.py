"""What the Python clients say to the fake itself, and how they are called: each line of their input is ENDPOINT SCENARIO."""
import json
import sys
import traceback
import urllib.request

import boto3
from botocore.config import Config

_endpoint = None


def play(scenarios):
    """Answers each line with one: "ok", or what went wrong."""
    global _endpoint
    for line in sys.stdin:
        _endpoint, scenario = line.split()
        try:
            scenarios[scenario]()
            answer = 'ok'
        except Exception:
            answer = traceback.format_exc()
        print(json.dumps(answer), flush=True)


def client_of(api, **config):
    return boto3.client(
        api, endpoint_url=_endpoint, region_name='us-east-1', aws_access_key_id='x', aws_secret_access_key='x', config=Config(**config)
    )


def control(name, document=None):
    request = urllib.request.Request(f'{_endpoint}/_fakechime/{name}', method='POST', data=json.dumps(document or {}).encode(),
                                     headers={'Content-Type': 'application/json'})
    with urllib.request.urlopen(request) as response:
        return response.read()


def seed(**meeting):
    return json.loads(control('seed', {'Meetings': [meeting]}))['Meetings'][0]['MeetingId']
