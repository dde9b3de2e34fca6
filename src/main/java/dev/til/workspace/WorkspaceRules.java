package dev.til.workspace;

import dev.til.TilException;
import dev.til.check.CheckSettings;
import dev.til.check.JournalContext;
import dev.til.config.Config;
import dev.til.config.Config.CheckRules;
import dev.til.config.ConfigReader;
import dev.til.note.Journal;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.JournalIndex;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;

/** What a configuration says to the rules. */
public final class WorkspaceRules {
    private WorkspaceRules() {}

    /** What the rules are asked about: the notes of a journal, as a configuration has them. */
    public static JournalContext context(JournalIndex index, Config config) {
        return context(index, config, of(config.check(), index.journal()));
    }

    static JournalContext context(JournalIndex index, Config config, CheckSettings settings) {
        return new JournalContext(index, config.notes(), config.course(), settings);
    }

    /** What the team has decided about the rules; the schema is read from the journal that is checked. */
    public static CheckSettings of(CheckRules rules, Journal journal) {
        var severities = new EnumMap<RuleId, Optional<Severity>>(RuleId.class);
        rules.rules()
                .forEach((rule, word) -> severities.put(
                        RuleId.of(rule).orElseThrow(),
                        word.equals("none")
                                ? Optional.empty()
                                : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)))));
        Optional<String> schema = rules.schema()
                .map(path -> journal.read(path)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> TilException.usage(
                                "there is no '%s', which check.front-matter.schema names".formatted(path),
                                "add the file, or take the key out of " + ConfigReader.FILE)));
        return new CheckSettings(severities, rules.required(), schema);
    }
}
