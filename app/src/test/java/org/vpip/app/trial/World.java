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
record World(boolean begun, String screen, boolean sent, Map<String, String> answers, Map<String, Last> keys) {
    static final World EMPTY = new World(false, "", false, Map.of(), Map.of());

    static final String REVIEW = "review";

    /** The last that was applied of one page shown. */
    record Last(int seq, String body) {}

    /**
     * One request of a browser.
     *
     * @param screen that was filled in
     * @param next screen to show when it is applied
     * @param answers by item; blank takes back
     */
    record Request(String body, String key, int seq, String screen, String next, Map<String, String> answers) {
        boolean isConsent() {
            return screen.equals("consent");
        }

        boolean sends() {
            return screen.equals(REVIEW) && next.equals(REVIEW);
        }
    }

    World after(Request request) {
        if (request.isConsent()) {
            return new World(true, screen, sent, answers, keys);
        }
        if (!begun || sent) {
            return this;
        }
        if (request.sends()) {
            return new World(true, screen, screen.equals(REVIEW), answers, keys);
        }
        return isNews(request) ? saved(request) : this;
    }

    private boolean isNews(Request request) {
        Last last = keys.get(request.key());
        return last == null
                || request.seq() > last.seq()
                || (request.seq() == last.seq() && !request.body().equals(last.body()));
    }

    private World saved(Request request) {
        Map<String, String> now = new TreeMap<>(answers);
        request.answers().forEach((item, answer) -> {
            if (answer.isEmpty()) {
                now.remove(item);
            } else {
                now.put(item, answer);
            }
        });
        Map<String, Last> seen = new TreeMap<>(keys);
        seen.put(request.key(), new Last(request.seq(), request.body()));
        return new World(true, request.next(), sent, now, seen);
    }

    /** What may be when these arrive at once at any of those: in whatever order, but one after the other. */
    static Set<World> afterAll(Set<World> worlds, List<Request> atOnce) {
        if (atOnce.isEmpty()) {
            return worlds;
        }
        return atOnce.stream()
                .flatMap(first -> afterAll(after(worlds, first), without(atOnce, first)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<World> after(Set<World> worlds, Request request) {
        return worlds.stream().map(world -> world.after(request)).collect(Collectors.toSet());
    }

    private static List<Request> without(List<Request> requests, Request one) {
        List<Request> others = new ArrayList<>(requests);
        others.remove(one);
        return others;
    }

    /** Whether nobody could tell the two apart from outside. */
    boolean looksLike(boolean otherBegun, String otherScreen, boolean otherSent, Map<String, String> otherAnswers) {
        return Stream.of(begun == otherBegun, screen.equals(otherScreen), sent == otherSent)
                        .allMatch(same -> same)
                && answers.equals(otherAnswers);
    }
}
