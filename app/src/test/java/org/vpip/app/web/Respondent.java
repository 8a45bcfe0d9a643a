package org.vpip.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * A person who opens pages and sends back their forms, as a browser without script does.
 *
 * @param server scheme, host and port of the server
 * @param address network address that the server sees
 */
public record Respondent(String server, String address) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Opens the page at the path, and follows where it redirects. */
    public VisitedPage opens(String path) {
        return visit(path, request(path));
    }

    /**
     * Sends a body that no page of ours made, as an attacker may.
     *
     * @param headers name, value, name, value …
     */
    public VisitedPage attacks(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return sends(path, body, request);
    }

    /** Sends the encoded fields of a form, and follows where the server redirects. */
    VisitedPage sends(String path, String body) {
        return sends(path, body, request(path));
    }

    private VisitedPage sends(String path, String body, HttpRequest.Builder request) {
        return visit(
                path,
                request.header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private VisitedPage visit(String path, HttpRequest.Builder request) {
        HttpResponse<String> answer = response(request);
        return answer.headers()
                .firstValue("location")
                .map(Respondent::pathAndQuery)
                .map(location -> new VisitedPage(this, location, answer.statusCode(), response(request(location))))
                .orElseGet(() -> new VisitedPage(this, path, answer.statusCode(), answer));
    }

    private static String pathAndQuery(String location) {
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("x-forwarded-for", address);
    }

    private static HttpResponse<String> response(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
