package org.vpip.app.study;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.response.Participant;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.AnalysisSettings;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Linking;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.Tier;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * The study whose questionnaires are asked.
 *
 * @param alwaysOpen a wave that is asked whatever its dates, for a demonstration; null for none
 */
public record ServedStudy(Study study, @Nullable WaveId alwaysOpen) {

    /** A study that asks nobody anything, for work on the database alone. */
    public static final ServedStudy NOTHING = new ServedStudy(nothing(), null);

    private static Study nothing() {
        StudySettings settings =
                StudySettings.of("nothing", Wording.NONE, new AnalysisSettings("", ZoneId.of("UTC"), 0));
        return new Study(StudyDesign.of(settings), CollectedData.NONE);
    }

    /** Whether a wave is asked on that day. */
    public enum State {
        NOT_YET,
        OPEN,
        CLOSED
    }

    public State state(WaveId id, LocalDate today) {
        Optional<Wave> wave = study.wave(id);
        if (wave.isEmpty()) {
            return State.CLOSED;
        }
        LocalDate closes = wave.get().closes();
        LocalDate expires = study.settings().notice().ethics().expires();
        if (expires != null && today.isAfter(expires)) {
            return State.CLOSED;
        }
        if (id.equals(alwaysOpen)) {
            return State.OPEN;
        }
        if (today.isBefore(wave.get().opens())) {
            return State.NOT_YET;
        }
        return closes != null && today.isAfter(closes) ? State.CLOSED : State.OPEN;
    }

    /** What there is to agree to in this study: only that of which it makes use. */
    public Set<Tier> tiers() {
        Set<Tier> meant = EnumSet.of(Tier.SURVEY, Tier.RECONTACT, Tier.SHARING);
        Set<InstrumentId> asked = new HashSet<>();
        study.waves().forEach(wave -> asked.addAll(wave.instruments()));
        study.instruments().stream()
                .filter(instrument -> asked.contains(instrument.id()))
                .forEach(instrument -> addTiers(instrument, meant));
        if (!study.engagement().sessions().isEmpty()) {
            meant.add(Tier.ATTENDANCE);
        }
        if (!study.engagement().logs().isEmpty()) {
            meant.add(Tier.ONLINE);
        }
        return meant;
    }

    private static void addTiers(Instrument instrument, Set<Tier> meant) {
        Tier.of(instrument.description().get("consent")).ifPresent(meant::add);
        instrument.items().forEach(item -> Tier.of(item.rules().consent()).ifPresent(meant::add));
        if (!instrument.rules().networks().isEmpty()) {
            meant.add(Tier.NETWORK);
            meant.add(Tier.NAMED);
        }
    }

    public Optional<Instrument> instrument(InstrumentId id) {
        return study.instruments().stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    public Wording title() {
        return StudyLabels.of(study).title();
    }

    /** Everybody who is asked something behind a personal link on that day and has no response to it in the data yet. */
    public List<PersonalInvitation> open(LocalDate today) {
        if (study.settings().linking() == Linking.CODE) {
            return List.of();
        }
        return study.waves().stream()
                .filter(wave -> state(wave.id(), today) == State.OPEN)
                .flatMap(wave -> wave.instruments().stream()
                        .filter(this::isLinked)
                        .flatMap(instrument -> unanswered(wave, instrument).stream()))
                .toList();
    }

    /** A personal link would betray whose the answers to an unlinked questionnaire are. */
    private boolean isLinked(InstrumentId id) {
        return instrument(id)
                .filter(instrument -> !instrument.description().isLinked())
                .isEmpty();
    }

    private List<PersonalInvitation> unanswered(Wave wave, InstrumentId instrument) {
        var answered = study.responses().to(instrument).of(wave.id()).participants();
        return study.participants().remaining().memberships().stream()
                .filter(person -> wave.asks(person.community()))
                .filter(person -> !answered.contains(person.id()))
                .map(person -> new PersonalInvitation(person.id(), wave.id(), instrument, language(person)))
                .distinct()
                .toList();
    }

    private static Language language(Participant person) {
        Language language = person.language();
        return language == null ? Language.ENGLISH : language;
    }
}
