package dev.til.check;

import dev.til.note.RuleId;
import dev.til.note.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a team has decided about the rules.
 *
 * @param severities an empty value switches the rule off, a rule that is not named keeps its own
 * @param requiredKeys front matter keys that every published note has
 * @param schema the text of a JSON Schema that front matter must fit
 */
public record CheckSettings(
        Map<RuleId, Optional<Severity>> severities, List<String> requiredKeys, Optional<String> schema) {
    public static final CheckSettings DEFAULT = new CheckSettings(Map.of(), List.of(), Optional.empty());

    public CheckSettings {
        severities = Map.copyOf(severities);
        requiredKeys = List.copyOf(requiredKeys);
    }
}
