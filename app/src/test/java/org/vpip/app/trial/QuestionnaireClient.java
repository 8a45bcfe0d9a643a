package org.vpip.app.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A personal link and what is sent to it. */
record QuestionnaireClient(HttpClient client, String address) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What the link shows now. */
    HtmlForm open() throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(request().GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (page.statusCode() != 200) {
            throw new IllegalStateException("the link answers " + page.statusCode());
        }
        return HtmlForm.read(page.body());
    }

    int send(String body) throws IOException, InterruptedException {
        return client.send(post(body), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Sends without waiting for the answer. */
    CompletableFuture<Integer> sendAsync(String body) {
        return client.sendAsync(post(body), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private HttpRequest post(String body) {
        return request()
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }
}
