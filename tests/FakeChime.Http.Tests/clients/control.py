"""The control API for the Python clients. Each line of their input is ENDPOINT SCENARIO."""
import json
import sys
import time
import traceback
import urllib.request

# boto3 decides how often to retry, and does not wait between retries.
time.sleep = lambda seconds: None

import boto3  # noqa: E402
from botocore.config import Config  # noqa: E402

_endpoint = None


def play(scenarios):
    """Runs the scenario of each line of the input and prints "ok" or the error."""
    global _endpoint
    for line in sys.stdin:
        _endpoint, scenario = line.split()
        try:
            scenarios[scenario]()
            result = 'ok'
        except Exception:
            result = traceback.format_exc()
        print(json.dumps(result), flush=True)


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
