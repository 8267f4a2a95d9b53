"""The client of openapi-generator, python: creates, lists, and is told that something is not there."""
import json
import os

import openapi_client
from openapi_client.exceptions import NotFoundException

configuration = openapi_client.Configuration(host=os.environ["DEED_URL"], api_key={"apiKey": os.environ["DEED_API_KEY"]})
with openapi_client.ApiClient(configuration) as client:
    api = openapi_client.CustomersApi(client)
    created = api.create_customer(openapi_client.CustomerCreate(email=os.environ["DEED_EMAIL"]))
    print("created", created.email, "true" if created.created_at.tzinfo else "false")
    page = api.list_customers(filter_email=os.environ["DEED_EMAIL"], sort=["-created_at"], total=True)
    print("listed", len(page.data), page.meta.total)
    try:
        api.get_customer(os.environ["DEED_MISSING"])
    except NotFoundException as error:
        print("missing", error.status, json.loads(error.body)["code"])
