package org.vpip.app.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who fill in the reference questionnaire at once, and remember what the server acknowledged: pages, and receipts.
 * Whoever is interrupted comes back when the server does.
 */
final class LoadGenerator {
    private static final int HANDS = 8;
    private static final int MOST_PAGES = 20;
    private static final int SEE_OTHER = 303;

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Map<String, String>> acknowledgedAnswers = new ConcurrentHashMap<>();
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private final Queue<String> interrupted = new ConcurrentLinkedQueue<>();
    private final Queue<String> lostPages = new ConcurrentLinkedQueue<>();
    private final Queue<String> stuckRespondents = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final List<Thread> hands = new ArrayList<>();

    LoadGenerator(String address) {
        this.address = address;
    }

    /** Whether pages are answered there; the links were written before that. */
    static boolean isReachable(String address) throws InterruptedException {
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

    /** People begin, as many at once as there are hands. The server may be killed meanwhile. */
    void start(List<String> tokens) {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(tokens);
        for (int i = 0; i < HANDS; i++) {
            Thread hand = new Thread(() -> work(waiting));
            hands.add(hand);
            hand.start();
        }
    }

    private void work(Queue<String> waiting) {
        for (String token = waiting.poll(); token != null; token = waiting.poll()) {
            try {
                fillIn(token);
            } catch (IOException e) {
                interrupted.add(token); // the server was killed: what was not acknowledged is nobody's loss
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IllegalStateException e) {
                stuckRespondents.add(token + " " + e.getMessage());
            }
        }
    }

    /** Everybody who was interrupted opens the link again and goes on to the receipt; the server stays. */
    int resume() throws InterruptedException {
        List<String> back = new ArrayList<>(interrupted);
        interrupted.clear();
        for (String token : back) {
            try {
                fillIn(token);
            } catch (IOException | IllegalStateException e) {
                stuckRespondents.add(token + " " + e.getMessage());
            }
        }
        return back.size();
    }

    private void fillIn(String token) throws IOException, InterruptedException {
        QuestionnaireClient link = new QuestionnaireClient(client, address + "/s/" + token);
        for (int page = 0; page < MOST_PAGES; page++) {
            HtmlForm form = link.open();
            if (form.isReceived()) {
                receipts.add(token);
                return;
            }
            fillIn(token, link, form);
        }
        throw new IllegalStateException("there is no end to the pages");
    }

    private void fillIn(String token, QuestionnaireClient link, HtmlForm form)
            throws IOException, InterruptedException {
        Map<String, String> before = acknowledgedAnswers.getOrDefault(token, Map.of());
        form.items().stream()
                .filter(before::containsKey)
                .forEach(item -> lostPages.add(token + " is asked again " + item));
        Map<String, String> answers = answers(token, form.items());
        int status = link.send(form.encode(answers, "next"));
        if (status != SEE_OTHER) {
            throw new IllegalStateException("the page is answered with " + status);
        }
        if (!answers.isEmpty()) {
            acknowledgedAnswers
                    .computeIfAbsent(token, key -> new ConcurrentHashMap<>())
                    .putAll(answers);
            pages.incrementAndGet();
        }
    }

    private static Map<String, String> answers(String token, List<String> items) {
        Map<String, String> answers = new HashMap<>();
        items.forEach(item -> answers.put(item, String.valueOf(1 + Math.floorMod((token + item).hashCode(), 5))));
        return answers;
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

    /** Acknowledged items that somebody was asked again. */
    List<String> lostPages() {
        return List.copyOf(lostPages);
    }

    /** People whose link did not open, did not go on or did not end. */
    List<String> stuckRespondents() {
        return List.copyOf(stuckRespondents);
    }

    /** Who saw the receipt. */
    Set<String> receipts() {
        return Set.copyOf(receipts);
    }

    /** By token, the answers of acknowledged pages. */
    Map<String, Map<String, String>> acknowledgedAnswers() {
        return Map.copyOf(acknowledgedAnswers);
    }
}
