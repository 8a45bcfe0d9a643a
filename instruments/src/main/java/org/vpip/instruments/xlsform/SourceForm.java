package org.vpip.instruments.xlsform;

import java.util.Map;
import java.util.Optional;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.tabular.SheetRow;

/** A form with its sheets, and the rows of the survey sheet by the path of their item. */
public record SourceForm(XlsFormSheets sheets, Form form, Map<String, SheetRow> rows) {
    public SourceForm {
        rows = Map.copyOf(rows);
    }

    public Optional<SheetRow> row(FormItem item) {
        return Optional.ofNullable(rows.get(item.path()));
    }
}
