package org.vpip.analysis.recordlinkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.vpip.analysis.recordlinkage.LinkedPersons.LinkCandidate;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.response.SelfGeneratedCodes.CodeReviewDecision;
import org.vpip.instruments.response.WaveId;

/**
 * Finds who is who among codes of seven elements, each known only by a keyed hash, so that elements are the same or not
 * and never nearly the same.
 *
 * <p>Wave after wave, each code is compared with everybody seen before (with the nearest of their codes). First what
 * somebody decided holds. Then all seven elements are the same, and this code and this person have each other alone. Then
 * exactly one differs or is missing in either, they are each other's one nearest among those left, and community, language
 * and attributes, where both are known, agree. What is left with at most two elements that differ is a doubt for somebody
 * to decide. A wave that asks on several pages (questionnaires, communities) has several codes of one person: they are one
 * person's when all seven are the same and no page has two of them. Nobody is joined to two codes of one page. The order of
 * the sheet changes nothing.
 *
 * <p>Yurek, Vasey & Havens (2008), Evaluation Review 32, 435; Schnell, Bachteler & Reiher (2010), Evaluation Review 34.
 */
public final class CodeMatching {
    private static final int FARTHEST = 2;

    private final SelfGeneratedCodes codes;
    private final BiPredicate<ParticipantId, ParticipantId> mayBeOne;
    private final Set<Set<ParticipantId>> apart;
    private final LinkedPersons known = new LinkedPersons();
    private final List<CodeLink> links = new ArrayList<>();
    private final List<PossibleMatch> doubts = new ArrayList<>();

    private CodeMatching(SelfGeneratedCodes codes, BiPredicate<ParticipantId, ParticipantId> mayBeOne) {
        this.codes = codes;
        this.mayBeOne = mayBeOne;
        this.apart = codes.decisions().stream()
                .filter(decision -> !decision.same())
                .map(decision -> Set.of(decision.participant(), decision.other()))
                .collect(Collectors.toSet());
    }

    /**
     * What was found.
     *
     * @param links the first pseudonym of a person is their name in each of them
     * @param possibleMatches pairs for somebody to decide
     * @param names the first pseudonym of whoever has several, by each of the others
     */
    public record CodeMatches(
            List<CodeLink> links, List<PossibleMatch> possibleMatches, Map<ParticipantId, ParticipantId> names) {
        public CodeMatches {
            links = List.copyOf(links);
            possibleMatches = List.copyOf(possibleMatches);
            names = Map.copyOf(names);
        }

        /** The first pseudonym of whoever has this one. */
        public ParticipantId linkedName(ParticipantId participant) {
            return names.getOrDefault(participant, participant);
        }
    }

    /**
     * @param waves in time order
     * @param mayBeOne whether nothing that is known of two pseudonyms speaks against their being one person
     */
    public static CodeMatches of(
            SelfGeneratedCodes codes, List<WaveId> waves, BiPredicate<ParticipantId, ParticipantId> mayBeOne) {
        CodeMatching matching = new CodeMatching(codes, mayBeOne);
        waves.forEach(matching::match);
        return matching.matches();
    }

    private CodeMatches matches() {
        Map<ParticipantId, ParticipantId> names = new HashMap<>();
        for (SelfGeneratedCode code : codes.all()) {
            known.person(code.participant())
                    .filter(name -> !name.equals(code.participant()))
                    .ifPresent(name -> names.put(code.participant(), name));
        }
        List<CodeLink> named = links.stream()
                .map(link -> new CodeLink(
                        link.participant(),
                        link.wave(),
                        names.getOrDefault(link.participant(), link.person()),
                        link.rule()))
                .toList();
        return new CodeMatches(named, doubts, names);
    }

    private void match(WaveId wave) {
        List<SelfGeneratedCode> here =
                codes.all().stream().filter(code -> code.wave().equals(wave)).toList();
        List<ParticipantId> before = known.people();
        here.forEach(known::add);
        here.forEach(this::decide);
        joinPages(here);
        link(here, before, 0, MatchRule.EXACT);
        link(here, before, 1, MatchRule.ONE_MISMATCH);
        List<LinkCandidate> left = left(here, before);
        NearestCodes nearest = new NearestCodes(left);
        left.forEach(near -> doubts.add(new PossibleMatch(
                near.code().participant(),
                wave,
                near.earlier().participant(),
                near.code().differingElements(near.earlier()),
                reason(near, nearest))));
    }

    /** The same code on several pages of a wave is one person's, unless a page has it twice. */
    private void joinPages(List<SelfGeneratedCode> here) {
        Map<Map<String, String>, List<SelfGeneratedCode>> same = here.stream()
                .filter(code -> code.elements().size() == SelfGeneratedCode.ELEMENTS.size())
                .collect(Collectors.groupingBy(SelfGeneratedCode::elements, LinkedHashMap::new, Collectors.toList()));
        for (List<SelfGeneratedCode> group : same.values()) {
            if (group.stream().map(SelfGeneratedCode::page).distinct().count() == group.size()) {
                group.forEach(code -> known.merge(name(group.get(0)), name(code)));
            }
        }
    }

    private ParticipantId name(SelfGeneratedCode code) {
        return known.person(code.participant()).orElseThrow();
    }

    private PossibleMatch.ReviewReason reason(LinkCandidate near, NearestCodes nearest) {
        if (near.distance() == FARTHEST) {
            return PossibleMatch.ReviewReason.TWO_ELEMENTS_DIFFER;
        }
        return nearest.isMutual(near)
                ? PossibleMatch.ReviewReason.ATTRIBUTES_DIFFER
                : PossibleMatch.ReviewReason.SEVERAL_AS_NEAR;
    }

    private void decide(SelfGeneratedCode code) {
        for (CodeReviewDecision decision : codes.decisions()) {
            boolean theirs = decision.participant().equals(code.participant());
            if (decision.same() && (theirs || decision.other().equals(code.participant()))) {
                known.person(theirs ? decision.other() : decision.participant())
                        .ifPresent(person -> join(code, person, MatchRule.CLERICAL));
            }
        }
    }

    private void join(SelfGeneratedCode code, ParticipantId person, MatchRule pass) {
        ParticipantId own = known.person(code.participant()).orElseThrow();
        known.merge(person, own)
                .ifPresent(later -> links.add(new CodeLink(later.participant(), later.wave(), person, pass)));
    }

    private void link(List<SelfGeneratedCode> here, List<ParticipantId> before, int distance, MatchRule pass) {
        List<LinkCandidate> left = left(here, before);
        NearestCodes nearest = new NearestCodes(left);
        left.stream()
                .filter(near -> near.distance() == distance && nearest.isMutual(near))
                .filter(near -> pass == MatchRule.EXACT || nothingSpeaksAgainst(near))
                .forEach(near -> join(near.code(), near.person(), pass));
    }

    private boolean nothingSpeaksAgainst(LinkCandidate near) {
        return known.codes(near.person()).stream()
                .allMatch(code -> mayBeOne.test(near.code().participant(), code.participant()));
    }

    /**
     * Pairs of a code that is nobody's yet and a person known before without one of its page, but those decided to be two.
     * Pairs in which more than two elements differ are nobody's nearest as far as it matters.
     */
    private List<LinkCandidate> left(List<SelfGeneratedCode> here, List<ParticipantId> before) {
        Set<ParticipantId> earlier = new HashSet<>(before);
        return here.stream()
                .filter(code -> known.person(code.participant())
                        .filter(earlier::contains)
                        .isEmpty())
                .filter(code -> code.participant().equals(name(code)))
                .flatMap(code -> before.stream()
                        .filter(person -> !known.codes(person).isEmpty() && !known.hasCodeOfSamePage(person, code))
                        .map(person -> known.candidate(code, person))
                        .filter(near -> near.distance() <= FARTHEST && !areDecidedTwo(near)))
                .toList();
    }

    private boolean areDecidedTwo(LinkCandidate near) {
        ParticipantId own = near.code().participant();
        return known.codes(near.person()).stream()
                .map(SelfGeneratedCode::participant)
                .anyMatch(theirs -> apart.contains(Set.of(own, theirs)));
    }

    /** Who is whose nearest, and the only one as near. */
    private static final class NearestCodes {
        private final Map<ParticipantId, Integer> distance = new HashMap<>();
        private final Set<ParticipantId> several = new HashSet<>();

        NearestCodes(List<LinkCandidate> pairs) {
            for (LinkCandidate near : pairs) {
                note(near.code().participant(), near.distance());
                note(near.person(), near.distance());
            }
        }

        private void note(ParticipantId side, int found) {
            Integer best = distance.get(side);
            if (best == null || found < best) {
                distance.put(side, found);
                several.remove(side);
            } else if (found == best) {
                several.add(side);
            }
        }

        boolean isMutual(LinkCandidate near) {
            return isBest(near.code().participant(), near) && isBest(near.person(), near);
        }

        private boolean isBest(ParticipantId side, LinkCandidate near) {
            return Integer.valueOf(near.distance()).equals(distance.get(side)) && !several.contains(side);
        }
    }
}
