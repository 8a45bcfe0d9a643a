package org.vpip.app.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.app.security.Sha256;

/**
 * What one response should be after some requests, by rules that are as simple as can be.
 *
 * @param screen to show next
 * @param keys of pages shown, with the last that was applied of each
 * @param writers key of the page that wrote each answer
 */
record ExpectedResponse(
        boolean isBegun,
        String screen,
        boolean isSent,
        Map<String, String> answers,
        Map<String, KeySubmission> keys,
        Map<String, String> writers) {
    static final ExpectedResponse EMPTY = new ExpectedResponse(false, "", false, Map.of(), Map.of(), Map.of());

    static final String REVIEW = "review";

    /** The last that was applied of one page shown. */
    record KeySubmission(int seq, String body) {}

    /**
     * Where a request leads.
     *
     * @param screen that was filled in
     * @param next screen to show when it is applied
     * @param same position when an answer is contested
     */
    record ScreenChange(String screen, String next, String same) {}

    /**
     * One request of a browser.
     *
     * @param answers by item; blank takes back
     * @param known digests of the answers that stood on its page, by item
     */
    record AnswerRequest(
            String body,
            String key,
            int seq,
            ScreenChange screens,
            Map<String, String> answers,
            Map<String, String> known) {
        String screen() {
            return screens.screen();
        }

        String next() {
            return screens.next();
        }

        boolean isConsent() {
            return screen().equals("consent");
        }

        boolean sends() {
            return screen().equals(REVIEW) && next().equals(REVIEW);
        }
    }

    ExpectedResponse after(AnswerRequest request) {
        if (request.isConsent()) {
            return new ExpectedResponse(true, screen, isSent, answers, keys, writers);
        }
        if (!isBegun || isSent) {
            return this;
        }
        if (request.sends()) {
            return new ExpectedResponse(true, screen, screen.equals(REVIEW), answers, keys, writers);
        }
        return isNews(request) ? saved(request) : this;
    }

    private boolean isNews(AnswerRequest request) {
        KeySubmission last = keys.get(request.key());
        return last == null
                || request.seq() > last.seq()
                || (request.seq() == last.seq() && !request.body().equals(last.body()));
    }

    private ExpectedResponse saved(AnswerRequest request) {
        Map<String, String> now = new TreeMap<>(answers);
        Map<String, String> authors = new TreeMap<>(writers);
        boolean contested = false;
        for (Map.Entry<String, String> typed : request.answers().entrySet()) {
            String item = typed.getKey();
            if (isContested(item, typed.getValue(), request)) {
                contested = true;
            } else if (!isKnown(item, typed.getValue(), request)) {
                now.put(item, typed.getValue());
                authors.put(item, request.key());
            }
        }
        now.values().removeIf(String::isEmpty);
        Map<String, KeySubmission> seen = new TreeMap<>(keys);
        seen.put(request.key(), new KeySubmission(request.seq(), request.body()));
        String position = contested ? request.screens().same() : request.next();
        return new ExpectedResponse(true, position, isSent, now, seen, authors);
    }

    /** Whether another page changed the answer, which the person changed on this one as well. */
    private boolean isContested(String item, String answer, AnswerRequest request) {
        String other = answers.get(item);
        return other != null
                && !request.key().equals(writers.get(item))
                && !other.equals(answer)
                && !isKnown(item, answer, request)
                && !isKnown(item, other, request);
    }

    private static boolean isKnown(String item, String answer, AnswerRequest request) {
        String digest = answer.isEmpty() ? "" : Sha256.hexadecimal(answer).substring(0, 12);
        return request.known().getOrDefault(item, "").equals(digest);
    }

    /** What may be when these arrive at once at any of those: in whatever order, but one after the other. */
    static Set<ExpectedResponse> afterAll(Set<ExpectedResponse> worlds, List<AnswerRequest> atOnce) {
        if (atOnce.isEmpty()) {
            return worlds;
        }
        return atOnce.stream()
                .flatMap(first -> afterAll(after(worlds, first), without(atOnce, first)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<ExpectedResponse> after(Set<ExpectedResponse> worlds, AnswerRequest request) {
        return worlds.stream().map(world -> world.after(request)).collect(Collectors.toSet());
    }

    private static List<AnswerRequest> without(List<AnswerRequest> requests, AnswerRequest one) {
        List<AnswerRequest> others = new ArrayList<>(requests);
        others.remove(one);
        return others;
    }

    /** Whether nobody could tell the two apart from outside. */
    boolean matches(boolean otherBegun, String otherScreen, boolean otherSent, Map<String, String> otherAnswers) {
        return Stream.of(isBegun == otherBegun, screen.equals(otherScreen), isSent == otherSent)
                        .allMatch(same -> same)
                && answers.equals(otherAnswers);
    }
}
