import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The code under test of the README's test: asks again while the server is overloaded. */
final class MyClient {
  private static final String QUERY =
      "/?Action=ListDeviceCredentialClientId&InstanceId=mqtt-mine&PageSize=100&GroupId=";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String endpoint;

  MyClient(String endpoint) {
    this.endpoint = endpoint;
  }

  String clientIds(String group) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + QUERY + group)).build();
    var response = http.send(request, BodyHandlers.ofString());
    return response.body().contains("SystemOverFlow") ? clientIds(group) : response.body();
  }
}
