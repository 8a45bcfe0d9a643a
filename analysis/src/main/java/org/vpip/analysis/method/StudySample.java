package org.vpip.analysis.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScaleSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;

/** The analytic sample of a study: its subgroups and its scores, each source scored once. */
public final class StudySample {
    private final Study study;
    private final Subgroups subgroups;
    private final Map<ScoreSource, ScoreTable> scores = new LinkedHashMap<>();

    public StudySample(Study study) {
        this.study = study;
        this.subgroups = new Subgroups(study);
    }

    public Study study() {
        return study;
    }

    public Subgroups subgroups() {
        return subgroups;
    }

    /** Returns the people who are eligible for a finding. */
    public MatchedSample people(FindingSubject subject) {
        return MatchedSample.of(study, subject);
    }

    /** Returns the community of each member; of a member of several, the first in the order of the sheet. */
    public Function<ParticipantId, CommunityId> homes() {
        Map<ParticipantId, CommunityId> homes = new LinkedHashMap<>();
        for (Membership membership : MatchedSample.memberships(study).memberships()) {
            homes.putIfAbsent(membership.id(), membership.community());
        }
        return person -> Optional.ofNullable(homes.get(person)).orElseThrow();
    }

    /**
     * Returns the code of each member in an attribute, or the community; of several, the first in the order of the sheet. Members
     * without a code are left out.
     *
     * @param attribute or {@value Subgroups#BY_COMMUNITY}
     */
    public Map<ParticipantId, String> codes(String attribute) {
        Map<ParticipantId, String> codes = new LinkedHashMap<>();
        for (Membership member : MatchedSample.memberships(study).memberships()) {
            String code = attribute.equals(Subgroups.BY_COMMUNITY)
                    ? member.community().value()
                    : member.attributes().getOrDefault(attribute, "");
            if (!code.isEmpty()) {
                codes.putIfAbsent(member.id(), code);
            }
        }
        return codes;
    }

    /** Returns the records on which findings may rest. */
    public EligibleRecords records() {
        return EligibleRecords.of(study);
    }

    /** Returns the seed of a finding. */
    public long seed(FindingSubject subject) {
        return FindingSeed.of(study, subject);
    }

    /** Returns the scores of a scale or an item; computed at the first call. */
    public ScoreTable scores(ScoreSource source) {
        return scores.computeIfAbsent(source, this::score);
    }

    private ScoreTable score(ScoreSource source) {
        return source instanceof ScaleSource scale
                ? ScoreTable.of(scale.scale(), study)
                : ScoreTable.of(((ItemSource) source).item(), study);
    }

    /** Returns the scores at the subject's first two waves of the people who have both. */
    public ScorePairs pairs(FindingSubject subject) {
        return scores((ScoreSource) subject.source())
                .pairs(subject.waves().get(0), subject.waves().get(1), people(subject));
    }

    /** Returns the scale that is the source; empty for other sources. */
    public Optional<Scale> scale(IndicatorSource source) {
        return source instanceof ScaleSource scale ? study.scale(scale.scale()) : Optional.empty();
    }

    /** Returns the item that is the source; empty for other sources. */
    public Optional<Item> item(IndicatorSource source) {
        return source instanceof ItemSource item ? study.item(item.item()) : Optional.empty();
    }

    /** Returns the scores that a person can have on a scale or an item; any number for other sources. */
    public PossibleScores possibleScores(IndicatorSource source) {
        return scale(source)
                .map(scale ->
                        PossibleScores.between(OptionalDouble.of(scale.minimum()), OptionalDouble.of(scale.maximum())))
                .or(() -> item(source)
                        .flatMap(item -> Optional.ofNullable(item.choices()))
                        .map(choices -> PossibleScores.of(scored(choices))))
                .orElse(PossibleScores.FREE);
    }

    private static List<ScoredChoice> scored(ChoiceList choices) {
        return choices.choices().stream()
                .filter(choice -> choice.number().isPresent())
                .map(choice -> new ScoredChoice(choice.name(), choice.number().getAsDouble()))
                .toList();
    }

    /** Returns the origin of a number from answers: instruments with versions, items with a minus when reversed. */
    public Provenance provenance(FindingSubject subject, String rule, OptionalLong seed) {
        return provenance(List.of(subject.source()), rule, seed);
    }

    /** Returns the origin of a number from the answers to several scales or items, its own source first. */
    public Provenance provenance(List<? extends IndicatorSource> sources, String rule, OptionalLong seed) {
        List<String> instruments = study.instruments().stream()
                .filter(instrument -> sources.stream().anyMatch(source -> asks(instrument, source)))
                .map(instrument -> (instrument.id() + " " + instrument.version()).strip())
                .toList();
        List<String> items =
                sources.stream().flatMap(source -> items(source).stream()).toList();
        return new Provenance(sources.get(0), instruments, items, rule, seed);
    }

    private List<String> items(IndicatorSource source) {
        List<String> items = new ArrayList<>();
        scale(source)
                .ifPresent(scale -> scale.items()
                        .forEach(item -> items.add((scale.reversed().contains(item) ? "-" : "") + item)));
        if (source instanceof ItemSource item) {
            items.add(item.item().value());
        }
        return items;
    }

    private static boolean asks(Instrument instrument, IndicatorSource source) {
        return source instanceof ScaleSource scale
                ? instrument.scale(scale.scale()).isPresent()
                : source instanceof ItemSource item
                        && instrument.item(item.item()).isPresent();
    }
}
