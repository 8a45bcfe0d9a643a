package org.vpip.instruments.study.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.study.table.YesNoCell;
import org.vpip.instruments.tabular.Sheet;

/**
 * A reader of data/registers/consents.csv and data/registers/departures.csv.
 *
 * @param people empty when the participants are not all known: then no person is called unknown
 * @param zone of times without an offset
 */
public record ConsentReader(Optional<? extends Set<ParticipantId>> people, ZoneId zone, Problems problems) {

    /** Reads the decisions, in the order of the sheet. */
    public Consents consents(Sheet sheet) {
        List<Consent> decisions = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.CONSENTS.rows(sheet, problems)) {
            ParticipantId person = new ParticipantId(fields.text("participant"));
            boolean known = ReferenceValidation.isKnown(fields, "participant", person, people);
            fields.required("tier");
            fields.required("agreed");
            fields.language("language");
            Optional<ConsentScope> scope = fields.oneOf("tier", ConsentScope::of, ConsentScope.codes());
            Optional<Boolean> agreed = fields.oneOf("agreed", YesNoCell::read, "yes, no");
            Instant given = given(fields).orElse(Instant.MIN);
            if (known && scope.isPresent() && agreed.isPresent()) {
                decisions.add(new Consent(person, scope.get(), agreed.get(), given));
            }
        }
        return Consents.of(decisions);
    }

    /** Reads the departures, in the order of the sheet. An erased person is absent from the other sheets. */
    public List<Departure> departures(Sheet sheet) {
        List<Departure> departures = new ArrayList<>();
        for (RowFieldReader fields : TableColumns.DEPARTURES.rows(sheet, problems)) {
            ParticipantId person = new ParticipantId(fields.text("participant"));
            fields.required("kind");
            fields.required("given");
            Optional<DepartureKind> kind = fields.oneOf("kind", DepartureKind::of, DepartureKind.codes());
            boolean erased = kind.filter(DepartureKind.EVERYTHING::equals).isPresent();
            boolean known = ReferenceValidation.isKnown(
                    fields, "participant", person, people.filter(all -> !erased || all.contains(person)));
            Optional<LocalDate> day =
                    given(fields).map(time -> time.atZone(zone).toLocalDate());
            if (known && kind.isPresent() && day.isPresent()) {
                departures.add(new Departure(person, kind.get(), day.get()));
            }
        }
        return List.copyOf(departures);
    }

    /** Returns the time of a row; empty where blank or unreadable. */
    private Optional<Instant> given(RowFieldReader fields) {
        return Optional.ofNullable(fields.timeOrDay("given", zone)).map(OffsetDateTime::toInstant);
    }
}
