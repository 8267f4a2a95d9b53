/* The client of openapi-generator, java: creates, lists, and is told that something is not there. */
import java.util.Collections;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.JSON;
import org.openapitools.client.api.CustomersApi;
import org.openapitools.client.auth.ApiKeyAuth;
import org.openapitools.client.model.Customer;
import org.openapitools.client.model.CustomerCreate;
import org.openapitools.client.model.CustomerList;
import org.openapitools.client.model.CustomerSortKey;
import org.openapitools.client.model.Problem;

public class Smoke {
  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.setBasePath(System.getenv("DEED_URL"));
    ((ApiKeyAuth) client.getAuthentication("apiKey")).setApiKey(System.getenv("DEED_API_KEY"));
    CustomersApi api = new CustomersApi(client);
    String email = System.getenv("DEED_EMAIL");

    Customer created = api.createCustomer(new CustomerCreate().email(email), null, null);
    System.out.println("created " + created.getEmail() + " " + (created.getCreatedAt() != null));
    CustomerList page = api.listCustomers(null, null, true, null, null, email, null, null, Collections.singleton(CustomerSortKey._CREATED_AT), null);
    System.out.println("listed " + page.getData().size() + " " + page.getMeta().getTotal());
    try {
      api.getCustomer(System.getenv("DEED_MISSING"), null, null);
    } catch (ApiException error) {
      Problem problem = JSON.deserialize(error.getResponseBody(), Problem.class);
      System.out.println("missing " + error.getCode() + " " + problem.getCode());
    }
  }
}
