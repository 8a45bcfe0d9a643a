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
import org.vpip.app.people.Invitation;
import org.vpip.app.storage.Saved;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.trial.World.Request;

/**
 * One person on two browsers and a bad line: requests come twice, late, in another order and at once. After every batch what
 * is stored must be what some order of its requests gives.
 */
final class Journey {
    private static final int MOST_BATCHES = 40;
    private static final List<String> SCREENS = List.of("q1.0", "q11.0", "q21.0", "q31.0", World.REVIEW);
    private static final Set<Integer> ANSWERED = Set.of(200, 303);
    private static final int AT_ONCE = 3;

    private final Link link;
    private final Invitation invitation;
    private final StoredResponses responses;
    private final Random chance;
    private final List<Form> browsers = new ArrayList<>();
    private final List<Request> past = new ArrayList<>();
    private Set<World> worlds = Set.of(World.EMPTY);

    Journey(Link link, Invitation invitation, StoredResponses responses, long seed) {
        this.link = link;
        this.invitation = invitation;
        this.responses = responses;
        this.chance = new Random(seed);
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
        deliver(late(AT_ONCE));
        if (!link.open().received()) {
            throw new AssertionError(invitation + " has no receipt");
        }
    }

    /** Answers as they must be stored in the end. */
    Map<String, String> answers() {
        return worlds.iterator().next().answers();
    }

    private boolean isSent() {
        return worlds.stream().allMatch(World::sent);
    }

    /** What one browser sends, what the line doubles of it, and what comes late. */
    private List<Request> batch() throws IOException, InterruptedException {
        int browser = chance.nextInt(browsers.size());
        if (chance.nextInt(4) > 0) {
            browsers.set(browser, link.open());
        }
        List<Request> batch = new ArrayList<>(pressed(browsers.get(browser)));
        batch.addAll(batch.stream().filter(request -> chance.nextInt(3) == 0).toList());
        batch.addAll(late(chance.nextInt(2)));
        if (chance.nextInt(4) == 0) {
            batch.addAll(pressed(browsers.get(1 - browser)));
        }
        if (chance.nextBoolean()) {
            Collections.shuffle(batch, chance);
        }
        return batch;
    }

    private List<Request> late(int most) {
        return chance.ints(past.isEmpty() ? 0 : most, 0, Math.max(1, past.size()))
                .mapToObj(past::get)
                .toList();
    }

    /** One page: saved on the way now and then, then a button. */
    private List<Request> pressed(Form form) {
        if (form.received()) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>();
        int saves = form.items().isEmpty() ? 0 : Math.max(0, chance.nextInt(4) - 1);
        for (int seq = 1; seq <= saves; seq++) {
            requests.add(request(form, seq, "save", false));
        }
        boolean back = SCREENS.indexOf(screen(form)) > 0 && chance.nextInt(8) == 0;
        String some = SCREENS.get(chance.nextInt(SCREENS.size() - 1));
        String go = !back ? "next" : form.items().isEmpty() ? "open:" + some : "back";
        requests.add(request(form, saves == 0 ? 0 : saves + 1, go, true));
        return requests;
    }

    private static String screen(Form form) {
        return form.hidden().getOrDefault("screen", "");
    }

    private Request request(Form form, int seq, String go, boolean complete) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String item : form.items()) {
            if (complete || chance.nextBoolean()) {
                answers.put(item, String.valueOf(1 + chance.nextInt(5)));
            }
        }
        String body =
                (form.hidden().containsKey("seq") ? form.with("seq", String.valueOf(seq)) : form).filledIn(answers, go);
        String key = form.hidden().getOrDefault("key", "");
        return new Request(body, key, seq, screen(form), next(form, go), withTakenBack(form, answers));
    }

    /** Where the person stands afterwards; whoever came from the review goes back to it. */
    private static String next(Form form, String go) {
        int at = SCREENS.indexOf(screen(form));
        boolean returning = "yes".equals(form.hidden().get("returning"));
        String mark = returning ? " " + World.REVIEW : "";
        return switch (go) {
            case "next" -> at < 0 || at == SCREENS.size() - 1 || returning ? World.REVIEW : SCREENS.get(at + 1);
            case "back" -> SCREENS.get(at - 1) + mark;
            case "save" -> screen(form) + mark;
            default -> go.substring("open:".length()) + " " + World.REVIEW;
        };
    }

    /** What the page had shown as answered and does not send is taken back. */
    private static Map<String, String> withTakenBack(Form form, Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        Set<String> filled = Set.of(form.hidden().getOrDefault("filled", "").split(" "));
        form.items().stream().filter(filled::contains).forEach(item -> all.putIfAbsent(item, ""));
        return all;
    }

    /** Some one after the other, some at once. */
    private void deliver(List<Request> batch) {
        for (int from = 0; from < batch.size(); ) {
            int size = chance.nextBoolean() ? 1 : Math.min(AT_ONCE, batch.size() - from);
            deliverAtOnce(batch.subList(from, from + size));
            from += size;
        }
        past.addAll(batch);
    }

    private void deliverAtOnce(List<Request> requests) {
        List<CompletableFuture<Integer>> answers =
                requests.stream().map(request -> link.begin(request.body())).toList();
        Set<Integer> statuses = answers.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        if (!ANSWERED.containsAll(statuses)) {
            throw new AssertionError(invitation + " is answered " + statuses);
        }
        Saved saved = responses.find(invitation).orElse(null);
        Map<String, String> stored = responses.answers(invitation);
        Set<World> possible = World.afterAll(worlds, requests);
        worlds = possible.stream()
                .filter(world -> world.looksLike(
                        saved != null,
                        saved == null ? "" : saved.screen(),
                        saved != null && saved.submitted() != null,
                        stored))
                .collect(Collectors.toSet());
        if (worlds.isEmpty()) {
            throw new AssertionError(
                    invitation + " has " + saved + " " + stored + " after " + requests + ", not one of " + possible);
        }
    }
}
