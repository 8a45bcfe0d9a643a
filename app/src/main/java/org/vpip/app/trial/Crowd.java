package org.vpip.app.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People who fill in the reference questionnaire at once, and remember every page that the server acknowledged. */
final class Crowd {
    private static final int HANDS = 8;
    private static final int PAGES = 4;
    private static final int ITEMS_PER_PAGE = 10;

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Map<String, String>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final List<Thread> hands = new ArrayList<>();

    Crowd(String address) {
        this.address = address;
    }

    /** Whether pages are answered there; the links were written before that. */
    static boolean isServed(String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpClient client = HttpClient.newHttpClient();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void begin(List<String> tokens) {
        Queue<String> waiting = new ArrayDeque<>(tokens);
        for (int i = 0; i < HANDS; i++) {
            Thread hand = new Thread(() -> work(waiting));
            hands.add(hand);
            hand.start();
        }
    }

    private void work(Queue<String> waiting) {
        for (String token = next(waiting); token != null; token = next(waiting)) {
            try {
                fillIn(token);
            } catch (IOException e) {
                return; // the server was killed: what was not acknowledged is nobody's loss
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static @Nullable String next(Queue<String> waiting) {
        synchronized (waiting) {
            return waiting.poll();
        }
    }

    private void fillIn(String token) throws IOException, InterruptedException {
        post(token, "screen=consent&go=next&lang=en");
        for (int page = 0; page < PAGES; page++) {
            Map<String, String> answers = answers(token, page);
            StringBuilder body = new StringBuilder("go=next&lang=en&screen=q" + (page * ITEMS_PER_PAGE + 1) + ".0");
            answers.forEach(
                    (item, answer) -> body.append('&').append(item).append('=').append(answer));
            if (post(token, body.toString()) == 303) {
                acknowledged
                        .computeIfAbsent(token, key -> new ConcurrentHashMap<>())
                        .putAll(answers);
                pages.incrementAndGet();
            }
        }
    }

    private static Map<String, String> answers(String token, int page) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 1; i <= ITEMS_PER_PAGE; i++) {
            String item = "q" + (page * ITEMS_PER_PAGE + i);
            answers.put(item, String.valueOf(1 + Math.floorMod((token + item).hashCode(), 5)));
        }
        return answers;
    }

    private int post(String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/s/" + token))
                .timeout(Duration.ofSeconds(20))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    void awaitEnd() throws InterruptedException {
        for (Thread hand : hands) {
            hand.join();
        }
        hands.clear();
    }

    int acknowledgedPages() {
        return pages.get();
    }

    Set<String> tokens() {
        return acknowledged.keySet();
    }

    /** By token, the answers of acknowledged pages. */
    Map<String, Map<String, String>> acknowledged() {
        return Map.copyOf(acknowledged);
    }
}
