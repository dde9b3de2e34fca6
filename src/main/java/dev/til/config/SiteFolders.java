package dev.til.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which publisher builds the site in a folder. */
final class SiteFolders {
    private static final Set<String> WORDS = Set.of("jekyll", "hugo", "plain", "none");

    private SiteFolders() {}

    /** The words by folder, without slashes at its ends; the root is the empty one. */
    static Map<String, String> read(Settings sites) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (String written : sites.scalars().keySet()) {
            List<String> parts = new ArrayList<>();
            for (String part : written.split("/")) {
                if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
            }
            String folder = String.join("/", parts);
            if (parts.contains("..")) {
                sites.complainAt(
                        written,
                        "'%s' is no folder of the repository; write its path from the root, which is '.'"
                                .formatted(written));
            } else if (folders.containsKey(folder)) {
                sites.complainAt(written, "folder '%s' stands here twice".formatted(written));
            } else {
                sites.word(written, WORDS).ifPresent(word -> folders.put(folder, word));
            }
        }
        return folders;
    }
}
