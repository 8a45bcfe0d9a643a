package org.vpip.sample.community;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** Model of the answers outside the scales. They are independent of the scales, so that no score depends on them. */
final class SubmissionModel {
    private static final double LEFT_BLANK = 0.04;
    private static final double WRITES = 0.35;

    private static final List<Wording> NEW_WAYS = List.of(
            new Wording(
                    "I call a colleague in another service before I decide.",
                    "J’appelle un·e collègue d’un autre service avant de décider."),
            new Wording(
                    "I ask about safety earlier in the first meeting.",
                    "Je parle de la sécurité plus tôt dans la première rencontre."),
            new Wording(
                    "We now plan the first steps together with the school.",
                    "Nous planifions maintenant les premières étapes avec l’école."),
            new Wording(
                    "I write down why I chose an option, so that others can follow.",
                    "Je note pourquoi j’ai choisi une option, pour que les autres puissent suivre."),
            new Wording(
                    "I use the checklist that another member shared.",
                    "J’utilise la liste de vérification qu’un·e autre membre a partagée."),
            new Wording("Nothing has changed so far.", "Rien n’a changé jusqu’ici."),
            new Wording(
                    "I refer people sooner, because I know who does what.",
                    "J’oriente les gens plus tôt, parce que je sais qui fait quoi."),
            new Wording(
                    "I explain police words to my team in plain language.",
                    "J’explique à mon équipe le vocabulaire de la police en mots simples."));

    private SubmissionModel() {}

    static Submission draw(SampleWave wave, SampleWave conditions, Language language, RandomStream random) {
        return new Submission(
                submitted(wave, random),
                (int) Math.round(260 * StrictMath.exp(0.35 * random.normal())),
                benefits(conditions, random),
                unlessBlank(trainingHours(conditions, random), random),
                unlessBlank(jointDays(conditions, random), random),
                random.isSuccess(WRITES) ? random.oneOf(NEW_WAYS).in(language) : "");
    }

    private static OffsetDateTime submitted(SampleWave wave, RandomStream random) {
        int days = (int) (wave.closes().toEpochDay() - wave.opens().toEpochDay());
        LocalDateTime local = wave.opens()
                .plusDays(random.integerBetween(0, days))
                .atTime(random.integerBetween(8, 20), random.integerBetween(0, 59), random.integerBetween(0, 59));
        return local.atZone(SimulatedCommunity.ZONE).toOffsetDateTime();
    }

    private static List<String> benefits(SampleWave conditions, RandomStream random) {
        double likely = conditions == SampleWave.T0 ? 0.25 : 0.5;
        List<String> chosen = Stream.of("advice", "contacts", "tools", "knowledge", "support")
                .filter(code -> random.isSuccess(likely))
                .toList();
        return chosen.isEmpty() ? List.of("nothing_yet") : chosen;
    }

    private static String trainingHours(SampleWave conditions, RandomStream random) {
        boolean trained = random.isSuccess(conditions == SampleWave.T0 ? 0.45 : 0.7);
        return trained ? String.valueOf(random.integerBetween(1, 12) * random.integerBetween(1, 3)) : "0";
    }

    /** Draws the joint days, in half days. */
    private static String jointDays(SampleWave conditions, RandomStream random) {
        double usual = conditions == SampleWave.T0 ? 2.6 : 3.2;
        long halves = Math.min(40, Math.round(2 * usual * StrictMath.exp(0.6 * random.normal() - 0.18)));
        return String.format(Locale.ROOT, "%.1f", halves / 2.0);
    }

    private static String unlessBlank(String answer, RandomStream random) {
        return random.isSuccess(LEFT_BLANK) ? "" : answer;
    }
}
