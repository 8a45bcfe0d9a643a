package org.vpip.instruments.format.xlsform;

import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.format.Row;

/**
 * A form together with where its rows stand.
 *
 * @param rows of the survey sheet, by the path of their item
 */
record ReadForm(XlsForm sheets, Form form, Map<String, Row> rows) {
    ReadForm {
        rows = Map.copyOf(rows);
    }

    Optional<Row> row(FormItem item) {
        return Optional.ofNullable(rows.get(item.path()));
    }
}
