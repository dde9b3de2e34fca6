package dev.til.site.hugo.config;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.site.hugo.field.HugoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The languages that a site is written in. Hugo: their names are in lower case, however they are configured.
 *
 * @param main the one whose pages have no language before their path
 * @param all that are published, the main one first, then by weight
 * @param disabled those whose pages are not
 * @param mainInSubfolder whether the main one's pages have it there, too
 * @param ownHosts whether each has a host of its own, and no path tells them apart
 */
public record HugoLanguages(
        String main, List<String> all, List<String> disabled, boolean mainInSubfolder, boolean ownHosts) {
    public HugoLanguages {
        all = List.copyOf(all);
        disabled = List.copyOf(disabled);
    }

    /** Hugo: the key by which a table asks to be merged. */
    private static final String MERGE = "_merge";

    private record Weighed(String name, int weight) {}

    static HugoLanguages of(HugoFields settings) {
        String main = settings.text("defaultContentLanguage").orElse("en").toLowerCase(Locale.ROOT);
        List<String> switchedOff = settings.texts("disableLanguages").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        List<Field> configured = settings.below("languages").fields();
        var weighed = new ArrayList<Weighed>();
        var disabled = new ArrayList<String>();
        boolean ownHosts = false;
        for (Field language : configured) {
            String name = language.key().toLowerCase(Locale.ROOT);
            if (name.equals(main)) {
                continue; // Hugo: that cannot be disabled
            }
            if (switchedOff.contains(name) || settings.flag(false, "languages", name, "disabled")) {
                disabled.add(name);
            } else {
                weighed.add(new Weighed(name, weight(settings, name)));
                ownHosts |= settings.text("languages", name, "baseURL").isPresent();
            }
        }
        weighed.sort(Comparator.comparingInt(Weighed::weight).thenComparing(Weighed::name));
        var all = new ArrayList<>(List.of(main));
        weighed.forEach(language -> all.add(language.name()));
        // Hugo: of a site in one language nothing says which
        boolean inSubfolder = configured.size() > 1 && settings.flag(false, "defaultContentLanguageInSubdir");
        return new HugoLanguages(main, all, disabled, inSubfolder, ownHosts);
    }

    /**
     * What is configured for each language that says something of its own. Hugo: a table of its own takes the place of the
     * site's, unless it asks to be merged with it.
     */
    static Map<String, HugoFields> settings(HugoFields site) {
        var spoken = new HashMap<String, HugoFields>();
        for (Field language : site.below("languages").fields()) {
            if (language.value() instanceof Mapping own && !own.fields().isEmpty()) {
                spoken.put(language.key().toLowerCase(Locale.ROOT), over(site, new HugoFields(own.fields())));
            }
        }
        return spoken;
    }

    private static HugoFields over(HugoFields site, HugoFields own) {
        String usual = own.text(MERGE).orElse("none");
        var fields = new ArrayList<>(site.fields());
        for (Field field : own.fields()) {
            List<Field> inner = field.value() instanceof Mapping mapping ? mapping.fields() : List.of();
            List<Field> common = site.below(field.key()).fields();
            String merge = new HugoFields(inner).text(MERGE).orElse(usual);
            boolean merged = !inner.isEmpty() && !common.isEmpty() && (merge.equals("deep") || merge.equals("shallow"));
            fields.removeIf(other -> other.key().equalsIgnoreCase(field.key()));
            fields.add(
                    merged
                            ? new Field(
                                    field.key(),
                                    field.keySpan(),
                                    new Mapping(
                                            HugoConfigFiles.merged(common, inner),
                                            field.value().span()))
                            : field);
        }
        fields.removeIf(field -> field.key().equals(MERGE));
        return new HugoFields(fields);
    }

    private static int weight(HugoFields settings, String name) {
        String weight = settings.text("languages", name, "weight").orElse("");
        // Hugo: without a weight it comes last
        return weight.matches("[0-9]{1,8}") ? Integer.parseInt(weight) : Integer.MAX_VALUE;
    }

    public boolean contains(String name) {
        return all.contains(name);
    }

    /** Whether the name of a file may end with it, before its own end. */
    boolean isKnown(String name) {
        return all.contains(name) || disabled.contains(name);
    }

    /** The first part of the paths of a language's pages: {@code /ko}, or nothing. */
    public String prefix(String language) {
        boolean bare = language.equals(main) ? !mainInSubfolder : !contains(language);
        return bare ? "" : "/" + language;
    }
}
