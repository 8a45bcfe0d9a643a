package org.vpip.app.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.vpip.app.participant.Invitation;
import org.vpip.app.storage.ResponseProgress;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.trial.ExpectedResponse.AnswerRequest;
import org.vpip.app.trial.ExpectedResponse.ScreenChange;

/**
 * One person on two browsers and a bad line: requests come twice, late, in another order and at once. After every batch what
 * is stored must be what some order of its requests gives.
 */
final class UnreliableSession {
    private static final int MOST_BATCHES = 40;
    private static final List<String> SCREENS = List.of("q1.0", "q11.0", "q21.0", "q31.0", ExpectedResponse.REVIEW);
    private static final Set<Integer> ANSWERED = Set.of(200, 303);
    private static final int AT_ONCE = 3;

    private final QuestionnaireClient link;
    private final Invitation invitation;
    private final StoredResponses responses;
    private final Random random;
    private final List<HtmlForm> browsers = new ArrayList<>();
    private final List<AnswerRequest> past = new ArrayList<>();
    private Set<ExpectedResponse> worlds = Set.of(ExpectedResponse.EMPTY);

    UnreliableSession(QuestionnaireClient link, Invitation invitation, StoredResponses responses, long seed) {
        this.link = link;
        this.invitation = invitation;
        this.responses = responses;
        this.random = new Random(seed);
    }

    /** Goes on until the response is sent, and a little longer. */
    void run() throws IOException, InterruptedException {
        browsers.add(link.open());
        browsers.add(link.open());
        for (int batch = 0; batch < MOST_BATCHES && !isSent(); batch++) {
            deliver(batch());
        }
        while (!isSent()) {
            deliver(List.of(request(link.open(), 0, "next", true)));
        }
        deliver(delayedRequests(AT_ONCE));
        if (!link.open().isReceived()) {
            throw new IllegalStateException(invitation + " has no receipt");
        }
    }

    /** Answers as they must be stored in the end. */
    Map<String, String> answers() {
        return worlds.iterator().next().answers();
    }

    private boolean isSent() {
        return worlds.stream().allMatch(ExpectedResponse::isSent);
    }

    /** What one browser sends, what the line doubles of it, and what comes late. */
    private List<AnswerRequest> batch() throws IOException, InterruptedException {
        int browser = random.nextInt(browsers.size());
        if (random.nextInt(4) > 0) {
            browsers.set(browser, link.open());
        }
        List<AnswerRequest> batch = new ArrayList<>(pressed(browsers.get(browser)));
        batch.addAll(batch.stream().filter(request -> random.nextInt(3) == 0).toList());
        batch.addAll(delayedRequests(random.nextInt(2)));
        if (random.nextInt(4) == 0) {
            batch.addAll(pressed(browsers.get(1 - browser)));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(batch, random);
        }
        return batch;
    }

    private List<AnswerRequest> delayedRequests(int most) {
        return random.ints(past.isEmpty() ? 0 : most, 0, Math.max(1, past.size()))
                .mapToObj(past::get)
                .toList();
    }

    /** One page: saved on the way now and then, then a button. */
    private List<AnswerRequest> pressed(HtmlForm form) {
        if (form.isReceived()) {
            return List.of();
        }
        List<AnswerRequest> requests = new ArrayList<>();
        int saves = form.items().isEmpty() ? 0 : Math.max(0, random.nextInt(4) - 1);
        for (int seq = 1; seq <= saves; seq++) {
            requests.add(request(form, seq, "save", false));
        }
        boolean back = SCREENS.indexOf(screen(form)) > 0 && random.nextInt(8) == 0;
        String some = SCREENS.get(random.nextInt(SCREENS.size() - 1));
        String go = !back ? "next" : form.items().isEmpty() ? "open:" + some : "back";
        requests.add(request(form, saves == 0 ? 0 : saves + 1, go, true));
        return requests;
    }

    private static String screen(HtmlForm form) {
        return form.hidden().getOrDefault("screen", "");
    }

    private AnswerRequest request(HtmlForm form, int seq, String go, boolean complete) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String item : form.items()) {
            if (complete || random.nextBoolean()) {
                answers.put(item, String.valueOf(1 + random.nextInt(5)));
            }
        }
        String body = (form.hidden().containsKey("seq") ? form.withField("seq", String.valueOf(seq)) : form)
                .encode(answers, go);
        String key = form.hidden().getOrDefault("key", "");
        return new AnswerRequest(
                body,
                key,
                seq,
                new ScreenChange(screen(form), next(form, go), same(form)),
                withTakenBack(form, answers),
                known(form));
    }

    private static String same(HtmlForm form) {
        boolean returning = "yes".equals(form.hidden().get("returning"));
        return screen(form) + (returning ? " " + ExpectedResponse.REVIEW : "");
    }

    /** The digests of the answers that stand on the page. */
    private static Map<String, String> known(HtmlForm form) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String pair : form.hidden().getOrDefault("known", "").split(" ")) {
            if (pair.contains(":")) {
                known.put(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));
            }
        }
        return known;
    }

    /** Where the person stands afterwards; whoever came from the review goes back to it. */
    private static String next(HtmlForm form, String go) {
        int at = SCREENS.indexOf(screen(form));
        boolean returning = "yes".equals(form.hidden().get("returning"));
        String mark = returning ? " " + ExpectedResponse.REVIEW : "";
        return switch (go) {
            case "next" ->
                at < 0 || at == SCREENS.size() - 1 || returning ? ExpectedResponse.REVIEW : SCREENS.get(at + 1);
            case "back" -> SCREENS.get(at - 1) + mark;
            case "save" -> screen(form) + mark;
            default -> go.substring("open:".length()) + " " + ExpectedResponse.REVIEW;
        };
    }

    /** What the page had shown as answered and does not send is taken back. */
    private static Map<String, String> withTakenBack(HtmlForm form, Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        Set<String> filled = Set.of(form.hidden().getOrDefault("filled", "").split(" "));
        form.items().stream().filter(filled::contains).forEach(item -> all.putIfAbsent(item, ""));
        return all;
    }

    /** Some one after the other, some at once. */
    private void deliver(List<AnswerRequest> batch) {
        for (int from = 0; from < batch.size(); ) {
            int size = random.nextBoolean() ? 1 : Math.min(AT_ONCE, batch.size() - from);
            deliverAtOnce(batch.subList(from, from + size));
            from += size;
        }
        past.addAll(batch);
    }

    private void deliverAtOnce(List<AnswerRequest> requests) {
        List<CompletableFuture<Integer>> answers =
                requests.stream().map(request -> link.sendAsync(request.body())).toList();
        Set<Integer> statuses = answers.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        if (!ANSWERED.containsAll(statuses)) {
            throw new IllegalStateException(invitation + " is answered " + statuses);
        }
        ResponseProgress saved = responses.find(invitation).orElse(null);
        Map<String, String> stored = responses.answers(invitation);
        Set<ExpectedResponse> possible = ExpectedResponse.afterAll(worlds, requests);
        worlds = possible.stream()
                .filter(world -> world.matches(
                        saved != null,
                        saved == null ? "" : saved.screen(),
                        saved != null && saved.submittedAt() != null,
                        stored))
                .collect(Collectors.toSet());
        if (worlds.isEmpty()) {
            throw new IllegalStateException(
                    invitation + " has " + saved + " " + stored + " after " + requests + ", not one of " + possible);
        }
    }
}
