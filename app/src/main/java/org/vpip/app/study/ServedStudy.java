package org.vpip.app.study;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.publication.CompletionTime;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.AnalysisSettings;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.LinkingMethod;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The study that the application serves. Erased people leave it when the same study without them takes its place. */
public final class ServedStudy {
    /** An empty study, for work on the database alone. */
    public static final ServedStudy NOTHING = new ServedStudy(nothing(), null);

    private final @Nullable WaveId alwaysOpen;
    private volatile Study study;

    /** @param alwaysOpen a wave that is open regardless of its dates, for demonstrations; null for none */
    public ServedStudy(Study study, @Nullable WaveId alwaysOpen) {
        this.study = study;
        this.alwaysOpen = alwaysOpen;
    }

    public Study study() {
        return study;
    }

    void replace(Study remaining) {
        study = remaining;
    }

    private static Study nothing() {
        StudySettings settings =
                StudySettings.of("nothing", Wording.NONE, new AnalysisSettings("", ZoneId.of("UTC"), 0));
        return new Study(StudyDesign.of(settings), CollectedData.NONE);
    }

    /** The state of a wave on a day. */
    public enum OpeningState {
        NOT_YET,
        OPEN,
        CLOSED
    }

    public OpeningState state(WaveId id, LocalDate today) {
        Optional<Wave> wave = study.wave(id);
        if (wave.isEmpty()) {
            return OpeningState.CLOSED;
        }
        LocalDate closes = wave.get().closes();
        LocalDate expires = study.settings().notice().ethics().expires();
        if (expires != null && today.isAfter(expires)) {
            return OpeningState.CLOSED;
        }
        if (id.equals(alwaysOpen)) {
            return OpeningState.OPEN;
        }
        if (today.isBefore(wave.get().opens())) {
            return OpeningState.NOT_YET;
        }
        return closes != null && today.isAfter(closes) ? OpeningState.CLOSED : OpeningState.OPEN;
    }

    /** Returns the last day on which a wave is open; empty for one without an end, and for the wave that is always open. */
    public Optional<LocalDate> lastDay(WaveId id) {
        LocalDate expires = study.settings().notice().ethics().expires();
        LocalDate closes =
                id.equals(alwaysOpen) ? null : study.wave(id).map(Wave::closes).orElse(null);
        return Stream.of(Optional.ofNullable(closes), Optional.ofNullable(expires))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** Returns the scopes of consent that the study uses. */
    public Set<ConsentScope> consentScopes() {
        Set<ConsentScope> scopes = EnumSet.of(ConsentScope.SURVEY, ConsentScope.RECONTACT, ConsentScope.SHARING);
        Set<InstrumentId> asked = new HashSet<>();
        study.waves().forEach(wave -> asked.addAll(wave.instruments()));
        study.instruments().stream()
                .filter(instrument -> asked.contains(instrument.id()))
                .forEach(instrument -> addTiers(instrument, scopes));
        if (!study.engagement().sessions().isEmpty()) {
            scopes.add(ConsentScope.ATTENDANCE);
        }
        if (!study.engagement().logs().isEmpty()) {
            scopes.add(ConsentScope.ONLINE);
        }
        return scopes;
    }

    private static void addTiers(Instrument instrument, Set<ConsentScope> scopes) {
        ConsentScope.of(instrument.description().get("consent")).ifPresent(scopes::add);
        instrument
                .items()
                .forEach(item -> ConsentScope.of(item.rules().consent()).ifPresent(scopes::add));
        if (!instrument.rules().networks().isEmpty()) {
            scopes.add(ConsentScope.NETWORK);
            scopes.add(ConsentScope.NAMED);
        }
    }

    /** Returns the questionnaires on sessions, whose answers belong to no person. */
    public List<Instrument> feedbackInstruments() {
        return study.instruments().stream()
                .filter(instrument -> !instrument.description().isLinked())
                .filter(instrument -> !joining().equals(Optional.of(instrument)))
                .toList();
    }

    /** Returns the questionnaire that anyone may fill in without a link, to ask to join. */
    public Optional<Instrument> joining() {
        return study.settings().pages().joining().flatMap(this::instrument);
    }

    public Optional<Instrument> instrument(InstrumentId id) {
        return study.instruments().stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    /** Returns the minutes that a questionnaire announces, or else an estimate; at least one. */
    public int minutes(InstrumentId id) {
        return instrument(id)
                .map(asked -> asked.description().minutes().orElseGet(() -> CompletionTime.minutes(asked)))
                .orElse(1);
    }

    /** Returns the current day in the time zone of the study. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(study.zone()));
    }

    public Wording title() {
        return StudyLabels.of(study).title();
    }

    /**
     * Returns the personal invitations of the open waves on a day, without people who left and those answered in the data. An
     * earlier wave comes first, and within it the first questionnaire of its row.
     */
    public List<PersonalInvitation> openInvitations(LocalDate today) {
        if (study.settings().linking() == LinkingMethod.CODE) {
            return List.of();
        }
        return wavesByOpening().stream()
                .filter(wave -> state(wave.id(), today) == OpeningState.OPEN)
                .flatMap(wave ->
                        linkedInstruments(wave).flatMap(instrument -> unanswered(wave, instrument, today).stream()))
                .toList();
    }

    /**
     * Returns the invitations of a person in the waves that are open on a day or open later, in order, answered or not.
     */
    public List<PersonalInvitation> invitations(ParticipantId person, LocalDate today) {
        if (study.settings().linking() == LinkingMethod.CODE) {
            return List.of();
        }
        Language language = language(person);
        return wavesByOpening().stream()
                .filter(wave -> state(wave.id(), today) != OpeningState.CLOSED && isBeforeExpiry(wave))
                .filter(wave -> isAsked(person, wave, today))
                .flatMap(wave -> linkedInstruments(wave)
                        .map(instrument -> new PersonalInvitation(person, wave.id(), instrument, language)))
                .toList();
    }

    /** Returns whether the approval of the study has not expired when the wave opens. */
    private boolean isBeforeExpiry(Wave wave) {
        LocalDate expires = study.settings().notice().ethics().expires();
        return expires == null || !wave.opens().isAfter(expires);
    }

    private boolean isAsked(ParticipantId person, Wave wave, LocalDate today) {
        LocalDate first = state(wave.id(), today) == OpeningState.OPEN ? today : wave.opens();
        return memberships(person)
                .anyMatch(member -> wave.includes(member.community()) && !member.hasLeftBefore(first));
    }

    private Stream<Membership> memberships(ParticipantId person) {
        return study.memberships().memberships().stream()
                .filter(member -> member.id().equals(person) && !member.isWithdrawn());
    }

    /** Returns the language of a person in the study folder. */
    public Language language(ParticipantId person) {
        return memberships(person)
                .findFirst()
                .map(this::language)
                .orElseGet(() -> study.settings().languages().get(0));
    }

    /** Returns the waves in the order in which they open. */
    public List<Wave> wavesByOpening() {
        return study.waves().stream().sorted(Comparator.comparing(Wave::opens)).toList();
    }

    private Stream<InstrumentId> linkedInstruments(Wave wave) {
        return wave.instruments().stream().filter(this::isLinked);
    }

    /** Returns whether a questionnaire is for personal links, which would identify the answers to an unlinked one. */
    private boolean isLinked(InstrumentId id) {
        return instrument(id)
                .filter(instrument -> !instrument.description().isLinked())
                .isEmpty();
    }

    private List<PersonalInvitation> unanswered(Wave wave, InstrumentId instrument, LocalDate today) {
        var answered =
                study.responses().toInstrument(instrument).inWave(wave.id()).participants();
        return study.memberships().withoutWithdrawn().memberships().stream()
                .filter(person -> wave.includes(person.community()) && !person.hasLeftBefore(today))
                .filter(person -> !answered.contains(person.id()))
                .map(person -> new PersonalInvitation(person.id(), wave.id(), instrument, language(person)))
                .distinct()
                .toList();
    }

    private Language language(Membership person) {
        Language language = person.language();
        return language == null ? study.settings().languages().get(0) : language;
    }
}
