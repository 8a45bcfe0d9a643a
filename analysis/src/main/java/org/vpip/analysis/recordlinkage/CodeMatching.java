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
 * Links codes of seven elements. Each element is known by a keyed hash alone: two elements are equal or not, never similar.
 *
 * <p>Wave after wave, each code is compared with the people seen before, by the nearest of their codes. Three rules apply in
 * this order:
 *
 * <ol>
 *   <li>Decisions of a clerical review hold.
 *   <li>All seven elements are equal, and no other code or person is as near.
 *   <li>Exactly one element differs or is missing, code and person are each other's only nearest among those left, and
 *       community, language and attributes agree where both are known.
 * </ol>
 *
 * <p>What remains with at most two different elements is a possible match for clerical review. A wave with several pages
 * (questionnaires, communities) has several codes of one person. They belong to one person if all seven elements are equal
 * and no page has the code twice. No person is linked to two codes of one page. The order of rows has no effect.
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
     * The links, possible matches and names.
     *
     * @param links the first pseudonym of a person is the name in each of them
     * @param possibleMatches pairs for clerical review
     * @param names the first pseudonym of each person with several, by each of the others
     */
    public record CodeMatches(
            List<CodeLink> links, List<PossibleMatch> possibleMatches, Map<ParticipantId, ParticipantId> names) {
        public CodeMatches {
            links = List.copyOf(links);
            possibleMatches = List.copyOf(possibleMatches);
            names = Map.copyOf(names);
        }

        /** Returns the first pseudonym of the person with this one. */
        public ParticipantId linkedName(ParticipantId participant) {
            return names.getOrDefault(participant, participant);
        }
    }

    /**
     * Matches the codes.
     *
     * @param waves in time order
     * @param mayBeOne whether everything known of two pseudonyms allows one person
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

    /** Merges equal codes on several pages of a wave into one person, unless a page has the code twice. */
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
     * Returns the pairs of an unlinked code and a person without a code on its page, except pairs decided to be two people. Pairs
     * with more than two different elements cannot be nearest.
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

    /** Returns the pairs in which each is the only nearest of the other. */
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
