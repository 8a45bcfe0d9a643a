package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.mapping.MappingReader;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.SelfGeneratedCodes;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.DesignIds;
import org.vpip.instruments.study.ReceivedData;
import org.vpip.instruments.study.ReceivedData.RepeatCount;
import org.vpip.instruments.study.ReceivedData.RequestCount;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.study.answer.RecodeUseCheck;
import org.vpip.instruments.study.answer.RepeatSheetReader;
import org.vpip.instruments.study.answer.RequestReader;
import org.vpip.instruments.study.answer.ResponseDateCheck;
import org.vpip.instruments.study.consent.ConsentReader;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.consent.Departure;
import org.vpip.instruments.study.folder.StudyFolder.RepeatSheet;
import org.vpip.instruments.study.table.PseudonymCheck;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tie.Ties;

/** A reader of the collected data of a study. */
final class CollectedDataReader {
    private final StudyFolder folder;
    private final StudyDesign design;
    private final DesignIds ids;
    private final Problems problems;
    private final CollectedDataTables tables;
    private final CollectedTablesReader rows;
    private final Optional<Memberships> people;
    private final Optional<Memberships> known;
    private final Optional<Sheet> decisions;
    private final Optional<Sheet> departures;
    private final ConsentReader registers;
    private final List<Departure> leaving;

    CollectedDataReader(StudyFolder folder, StudyDesign design, DesignIds ids, Problems problems) {
        this.folder = folder;
        this.design = design;
        this.ids = ids;
        this.problems = problems;
        tables = tables();
        rows = new CollectedTablesReader(
                ids.communities(), ids.waves(), design.settings().analysis().zone(), problems);
        Optional<Memberships> listed = tables.participants().map(sheet -> rows.participants(sheet, ids.attributes()));
        known = listed.filter(all -> tables.participants().stream().allMatch(CollectedDataReader::isComplete));
        decisions = folder.table("data/registers/consents.csv");
        departures = folder.table("data/registers/departures.csv");
        folder.table("data/registers/consent_texts.csv")
                .ifPresent(sheet -> TableColumns.CONSENT_TEXTS.check(sheet, problems));
        registers = new ConsentReader(
                known.map(all -> Set.copyOf(all.ids())),
                design.settings().analysis().zone(),
                problems);
        leaving = departures.map(registers::departures).orElse(List.of());
        people = listed.map(all -> Departure.apply(leaving, all));
        checkPseudonyms();
    }

    private void checkPseudonyms() {
        PseudonymCheck check = new PseudonymCheck(problems);
        tables.all().forEach(check::check);
        folder.repeatTables().forEach(repeat -> check.check(repeat.sheet()));
        decisions.ifPresent(check::check);
        departures.ifPresent(check::check);
        folder.table(ThemeReader.PLACE).ifPresent(check::check);
        folder.table("data/aliases.csv").ifPresent(check::check);
        folder.table("data/activity.csv").ifPresent(check::check);
    }

    CollectedData read() {
        Responses responses = responses();
        folder.table("recodes.csv")
                .map(sheet -> new RecodeUseCheck(sheet, design.instruments(), problems))
                .ifPresent(check -> check.check(List.of(tables.responses(), tables.feedback())));
        Ties ties = new TieReader(known, ids.communities(), ids.waves(), problems).read(tables.ties());
        List<Session> sessions = tables.sessions().map(rows::sessions).orElse(List.of());
        Engagement engagement = engagement(sessions);
        return new CollectedData(
                people.orElse(new Memberships(List.of())),
                responses,
                ties,
                engagement,
                codes(),
                new FeedbackReader(
                                sessions, design.settings().id(), design.plan().recodes(), problems)
                        .read(tables.feedback(), design.instruments()),
                new ReceivedData(tables.mapped(), repeats(), requests(), DataHash.of(hashed(engagement))));
    }

    /** Counts the instances in data/repeats/, by questionnaire, repeat and wave. */
    private List<RepeatCount> repeats() {
        RepeatSheetReader reader =
                new RepeatSheetReader(known.map(all -> Set.copyOf(all.ids())), ids.waves(), problems);
        List<RepeatCount> counts = new ArrayList<>();
        for (RepeatSheet repeat : folder.repeatTables()) {
            Optional<Instrument> instrument = design.instruments().stream()
                    .filter(one -> one.id().value().equals(repeat.instrument()))
                    .findFirst();
            if (instrument.isEmpty()) {
                problems.add(
                        ProblemCode.RESPONSES_WITHOUT_INSTRUMENT, repeat.sheet().place(null), repeat.instrument());
            } else {
                reader.read(repeat.sheet(), instrument.get(), repeat.name())
                        .forEach((wave, count) ->
                                counts.add(new RepeatCount(instrument.get().id(), repeat.name(), wave, count)));
            }
        }
        return counts;
    }

    /** Counts the requests to join; a register of another name is a problem. */
    private List<RequestCount> requests() {
        List<RequestCount> counts = new ArrayList<>();
        Optional<InstrumentId> joining = design.settings().pages().joining();
        folder.registers()
                .forEach((name, sheet) -> design.instruments().stream()
                        .filter(one -> one.id().value().equals(name) && joining.equals(Optional.of(one.id())))
                        .findFirst()
                        .ifPresentOrElse(
                                one -> counts.addAll(new RequestReader(one, problems).read(sheet)),
                                () -> problems.add(ProblemCode.REGISTER_WITHOUT_INSTRUMENT, sheet.place(null), name)));
        return counts;
    }

    ThemeCoding themes(Responses answered, Optional<ChoiceList> codebook) {
        return new ThemeReader(known, ids.waves(), design.instruments(), codebook, problems)
                .read(folder.table(ThemeReader.PLACE), answered);
    }

    Consents consents() {
        return decisions
                .map(registers::consents)
                .orElse(Consents.NONE)
                .withoutMessages(Departure.withoutMessages(leaving));
    }

    private SelfGeneratedCodes codes() {
        SelfGeneratedCodeReader reader =
                new SelfGeneratedCodeReader(known, ids.waves(), DesignReader.ids(design.instruments()), problems);
        SelfGeneratedCodes codes = reader.read(tables.codes());
        reader.reportNamed(tables.ties().ties(), "from", "to");
        reader.reportNamed(tables.ties().rosters(), "participant");
        reader.reportNamed(folder.table("data/aliases.csv"), "participant");
        reader.reportNamed(folder.table("data/activity.csv"), "person");
        return codes;
    }

    /** Returns the tables and the participation in meetings and online spaces. */
    private List<Sheet> hashed(Engagement engagement) {
        List<Sheet> all = new ArrayList<>(tables.all());
        EngagementSheet.of(engagement).ifPresent(all::add);
        decisions.ifPresent(all::add);
        departures.ifPresent(all::add);
        folder.table(ThemeReader.PLACE).ifPresent(all::add);
        folder.table("recodes.csv").ifPresent(all::add);
        folder.repeatTables().forEach(repeat -> all.add(repeat.sheet()));
        all.addAll(folder.registers().values());
        return all;
    }

    private Engagement engagement(List<Session> sessions) {
        Set<ParticipantId> members = people.map(all -> Set.copyOf(all.ids())).orElse(Set.of());
        return new EngagementReader(
                        folder, sessions, members, design.settings().analysis().zone(), design.regions(), problems)
                .read();
    }

    private CollectedDataTables tables() {
        return CollectedDataTables.of(
                folder,
                folder.table("mapping.csv").map(sheet -> MappingReader.read(sheet, folder::path, setting(), problems)),
                DesignReader.ids(design.instruments()),
                problems);
    }

    /** Returns whether every member is known; otherwise no id is called unknown. */
    private static boolean isComplete(Sheet participants) {
        return participants.hasColumn("participant")
                && participants.hasColumn("community")
                && participants.rows().stream().allMatch(row -> row.has("participant"));
    }

    private MappingReader.MappingContext setting() {
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        for (Attribute attribute : design.attributes()) {
            if (attribute.choices() != null) {
                lists.put(attribute.id(), attribute.choices());
            }
        }
        return new MappingReader.MappingContext(
                design.instruments(),
                design.attributes().stream().map(Attribute::id).toList(),
                lists,
                design.waves().stream().map(wave -> wave.id().value()).toList(),
                design.communities().stream()
                        .map(community -> community.id().value())
                        .toList());
    }

    private Responses responses() {
        Map<Instrument, Sheet> responses = new LinkedHashMap<>();
        for (Instrument instrument : design.instruments()) {
            Sheet sheet = tables.responses().get(instrument.id());
            if (sheet != null && !instrument.items().isEmpty()) {
                responses.put(instrument, sheet);
            }
        }
        return rows.responses(
                responses,
                design.plan().recodes(),
                known.map(all -> new HashSet<>(all.ids())),
                new ResponseDateCheck(
                        design.waves(),
                        people.orElse(new Memberships(List.of())),
                        design.settings().analysis().zone()));
    }
}
