package org.vpip.app.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one response should be after some requests, by rules that are as simple as can be.
 *
 * @param screen to show next
 * @param keys of pages shown, with the last that was applied of each
 */
record ExpectedResponse(
        boolean isBegun, String screen, boolean isSent, Map<String, String> answers, Map<String, KeySubmission> keys) {
    static final ExpectedResponse EMPTY = new ExpectedResponse(false, "", false, Map.of(), Map.of());

    static final String REVIEW = "review";

    /** The last that was applied of one page shown. */
    record KeySubmission(int seq, String body) {}

    /**
     * One request of a browser.
     *
     * @param screen that was filled in
     * @param next screen to show when it is applied
     * @param answers by item; blank takes back
     */
    record AnswerRequest(String body, String key, int seq, String screen, String next, Map<String, String> answers) {
        boolean isConsent() {
            return screen.equals("consent");
        }

        boolean sends() {
            return screen.equals(REVIEW) && next.equals(REVIEW);
        }
    }

    ExpectedResponse after(AnswerRequest request) {
        if (request.isConsent()) {
            return new ExpectedResponse(true, screen, isSent, answers, keys);
        }
        if (!isBegun || isSent) {
            return this;
        }
        if (request.sends()) {
            return new ExpectedResponse(true, screen, screen.equals(REVIEW), answers, keys);
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
        request.answers().forEach((item, answer) -> {
            if (answer.isEmpty()) {
                now.remove(item);
            } else {
                now.put(item, answer);
            }
        });
        Map<String, KeySubmission> seen = new TreeMap<>(keys);
        seen.put(request.key(), new KeySubmission(request.seq(), request.body()));
        return new ExpectedResponse(true, request.next(), isSent, now, seen);
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
