package org.vpip.app.questionnaire;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vpip.app.people.Given;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.storage.Consents;
import org.vpip.app.storage.Saved;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.web.FormPost;
import org.vpip.app.web.Texts;
import org.vpip.instruments.response.AskedChoices;
import org.vpip.instruments.response.Slot;
import org.vpip.instruments.study.ConsentTier;
import org.vpip.instruments.study.Tier;

/** Takes in what the forms of a questionnaire say; what it has taken is on the disk when it returns. */
@Component
class Intake {
    private final Journey journey;
    private final StoredResponses responses;
    private final Consents consents;
    private final EarlierAnswers earlier;

    Intake(Journey journey, StoredResponses responses, Consents consents, EarlierAnswers earlier) {
        this.journey = journey;
        this.responses = responses;
        this.consents = consents;
        this.earlier = earlier;
    }

    /**
     * What a form said.
     *
     * @param screen key of the screen it stood on
     * @param go the button that was pressed
     * @param isSwitch whether the button was the one for the other language
     * @param texts in the language of the page
     */
    record Sent(String screen, String go, boolean isSwitch, Texts texts, FormPost form) {
        static Sent of(FormPost form, boolean isSwitch, Texts texts) {
            return new Sent(form.first("screen"), form.first("go"), isSwitch, texts, form);
        }

        boolean wasAskedBefore() {
            return form.first("asked").equals("yes");
        }

        /** Whether the page was opened from the review. */
        boolean isReturning() {
            return form.first("returning").equals("yes");
        }

        /** Whether the consent page was opened to change something. */
        boolean isAgain() {
            return form.first("again").equals("yes");
        }

        boolean goesOn() {
            return go.equals("next");
        }
    }

    /** What the consent page says of each tier, whether it is taken or not. */
    Map<Tier, String> typed(Sent sent) {
        Map<Tier, String> typed = new EnumMap<>(Tier.class);
        for (ConsentTier tier : journey.tiers()) {
            String answer = sent.form().first("tier-" + tier.tier().code());
            if (!answer.isEmpty()) {
                typed.put(tier.tier(), answer);
            }
        }
        return typed;
    }

    /** Takes the choices of the consent page; the tiers that still need an answer come back. */
    List<Tier> takeConsent(PersonalInvitation invitation, Sent sent) {
        boolean declines = sent.go().equals("decline");
        boolean isSent = journey.state(invitation) == Journey.State.RECEIVED;
        if (!sent.goesOn() && (!declines || isSent)) {
            return List.of();
        }
        List<Given> given = new ArrayList<>();
        List<Tier> open = new ArrayList<>();
        for (ConsentTier tier : journey.tiers()) {
            String answer = sent.form().first("tier-" + tier.tier().code());
            boolean survey = tier.tier() == Tier.SURVEY;
            if (survey) {
                given.add(new Given(Tier.SURVEY, tier.version(), !declines));
            } else if (!answer.isEmpty()) {
                given.add(new Given(tier.tier(), tier.version(), answer.equals("yes")));
            } else if (isUndecided(invitation, tier)) {
                open.add(tier.tier());
                if (sent.wasAskedBefore() || declines) {
                    given.add(new Given(tier.tier(), tier.version(), false));
                }
            }
        }
        if (!open.isEmpty() && !sent.wasAskedBefore() && !declines) {
            return open;
        }
        OffsetDateTime now = journey.now().toOffsetDateTime();
        consents.record(invitation.participant(), given, sent.texts().language(), now);
        if (declines) {
            responses.discardUnsent(invitation.participant());
        } else {
            responses.begin(
                    invitation,
                    now,
                    earlier.of(invitation, journey.asking(invitation).instrument()));
        }
        return List.of();
    }

    private boolean isUndecided(PersonalInvitation invitation, ConsentTier tier) {
        return journey.undecided(invitation).contains(tier);
    }

    /** Takes the review page: goes back to a screen, or sends what stands at its review. */
    void takeReview(Invitation invitation, Sent sent) {
        Optional<Visit> visit = visit(invitation);
        if (visit.isEmpty()) {
            return;
        }
        Course course = journey.course(invitation);
        if (sent.go().startsWith("open:")) {
            course.screen(sent.go().substring("open:".length()))
                    .filter(screen -> course.mayOpen(screen, Visit.REVIEW))
                    .ifPresent(screen -> responses.save(
                            invitation, Map.of(), new Visit(screen.key(), true).stored(), Sending.key(sent.form())));
        } else if (sent.goesOn()) {
            journey.send(invitation, (screen, answers) -> settled(invitation, screen, answers));
        }
    }

    /** What is stored with the answers when they are sent; before the review nothing is sent. */
    private Optional<Map<String, String>> settled(Invitation invitation, String stored, Map<String, String> answers) {
        Course course = Course.of(journey.asking(invitation), answers);
        Visit visit = Visit.of(stored);
        boolean isAtReview = visit.isReview() || course.from(visit.screen()).isEmpty();
        return isAtReview ? Optional.of(course.settled()) : Optional.empty();
    }

    private Optional<Visit> visit(Invitation invitation) {
        return responses.find(invitation).map(Saved::screen).map(Visit::of);
    }

    /** Takes the answers of a screen; what has to be mended comes back. */
    Views.Told takeScreen(Invitation invitation, Sent sent) {
        Optional<Visit> visit = visit(invitation);
        Map<String, String> stored = responses.answers(invitation);
        Course before = Course.of(journey.asking(invitation), stored);
        Optional<Screen> whole = before.whole(sent.screen());
        if (visit.isEmpty()
                || whole.isEmpty()
                || !before.mayOpen(whole.get(), visit.get().furthest())
                || isAboutAnother(sent, whole.get(), stored)) {
            return Views.Told.NOTHING;
        }
        Course typed =
                Course.of(journey.asking(invitation), with(stored, whole.get().questions(), sent));
        List<Slot> asked = whole.get().questions().stream()
                .filter(slot -> before.asks(slot) || typed.asks(slot))
                .toList();
        Reply reply = Reply.read(asked, typed, sent.form());
        Map<String, String> errors = reply.errors(asked, sent.texts(), sent.goesOn() && !sent.wasAskedBefore());
        Map<String, String> after = new LinkedHashMap<>(stored);
        after.putAll(reply.accepted());
        after.values().removeIf(String::isBlank);
        Visit next = errors.isEmpty()
                ? next(sent, before, Course.of(journey.asking(invitation), after))
                : new Visit(sent.screen(), sent.isReturning());
        Map<String, String> taken = new LinkedHashMap<>(
                AskedChoices.moved(journey.asking(invitation).instrument(), stored, after));
        taken.putAll(reply.accepted());
        responses.save(invitation, taken, next.stored(), Sending.key(sent.form()));
        LocalTime now = journey.now().toLocalTime();
        return new Views.Told(
                reply.typed(), errors, Optional.of(now), sent.form().first("find"));
    }

    /** Whether the list changed since the page was shown, so that this time of asking is about somebody else. */
    private static boolean isAboutAnother(Sent sent, Screen screen, Map<String, String> stored) {
        String about = sent.form().first("about");
        return !about.isEmpty() && !about.equals(screen.about(stored));
    }

    private static Map<String, String> with(Map<String, String> stored, List<Slot> slots, Sent sent) {
        Map<String, String> all = new LinkedHashMap<>(stored);
        slots.forEach(slot -> all.put(slot.key(), Reply.raw(slot, sent.form())));
        return all;
    }

    /** Whether the screen asks something now that its sender has not seen; a form that does not tell counts as before. */
    private static boolean asksMoreThanWasShown(Sent sent, Course before, Course now) {
        if (!sent.form().has("shown")) {
            return now.asksMoreThan(before, sent.screen());
        }
        List<String> shown = List.of(sent.form().first("shown").split(" "));
        return now.screen(sent.screen()).stream()
                .flatMap(screen -> screen.questions().stream())
                .anyMatch(slot -> !shown.contains(slot.key()));
    }

    /** Where to go on: on the same screen when its answers bring up more questions there. */
    private static Visit next(Sent sent, Course before, Course now) {
        String here = sent.screen();
        boolean returning = sent.isReturning();
        return switch (sent.go()) {
            case "back" -> new Visit(now.before(here).map(Screen::key).orElse(here), returning);
            case "next" -> {
                if (asksMoreThanWasShown(sent, before, now)) {
                    yield new Visit(here, returning);
                }
                Optional<Screen> after = now.after(here);
                boolean newScreens = after.filter(
                                screen -> before.screen(screen.key()).isEmpty())
                        .isPresent();
                yield after.isEmpty() || (returning && !newScreens)
                        ? new Visit(Visit.REVIEW, false)
                        : new Visit(after.get().key(), returning);
            }
            default -> new Visit(here, returning);
        };
    }
}
