package dev.til.site.jekyll.publish;

import dev.til.site.jekyll.publish.JekyllEntries.Verdict;
import dev.til.site.jekyll.publish.JekyllPlace.Kind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what Jekyll takes the files of a site for. */
final class JekyllPlaces {
    private final JekyllEntries entries;
    private final String destination;
    private final String collectionsFolder;
    private final Set<String> collections;

    JekyllPlaces(JekyllConfig config) {
        entries = new JekyllEntries(config);
        destination = config.destination();
        collectionsFolder = config.collectionsFolder();
        collections = config.collections().keySet();
    }

    /** {@code path} is relative to the site's sources. */
    JekyllPlace place(String path) {
        if (path.startsWith(destination + "/")) {
            return unread(path, "in the folder of the built site");
        }
        JekyllPlace post = inMagicFolder(path, "_posts", Kind.POST);
        if (post != null) {
            return post;
        }
        JekyllPlace draft = inMagicFolder(path, "_drafts", Kind.DRAFT);
        if (draft != null) {
            return draft;
        }
        String below = withoutCollectionsFolder(path);
        for (String collection : collections) {
            String folder = "_" + collection;
            if (!collection.equals("data") && below != null && below.startsWith(folder + "/")) {
                Verdict verdict = entries.verdict(folder, below.substring(folder.length() + 1), false);
                return verdict == Verdict.SEEN
                        ? new JekyllPlace(Kind.DOCUMENT, below, collection, Optional.empty())
                        : unread(path, why(verdict, below));
            }
        }
        int slash = path.lastIndexOf('/');
        Verdict verdict = entries.folder(slash < 0 ? "" : path.substring(0, slash));
        if (verdict == Verdict.SEEN) {
            verdict = entries.verdict(slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), false);
        }
        return verdict == Verdict.SEEN
                ? new JekyllPlace(Kind.PAGE, path, "", Optional.empty())
                : unread(path, why(verdict, path));
    }

    private @Nullable JekyllPlace inMagicFolder(String path, String magic, Kind kind) {
        int at = ("/" + path).indexOf("/" + magic + "/");
        if (at < 0) {
            return null;
        }
        String before = at == 0 ? "" : path.substring(0, at - 1);
        String entry = path.substring(at + magic.length() + 1);
        if (!collectionsFolder.isEmpty() && !(before + "/").startsWith(collectionsFolder + "/")) {
            return unread(path, "not below " + collectionsFolder);
        }
        Verdict folder = entries.folder(before);
        if (folder != Verdict.SEEN) {
            return unread(path, why(folder, before));
        }
        Verdict verdict = entries.verdict(before.isEmpty() ? magic : before + "/" + magic, entry, false);
        if (verdict != Verdict.SEEN) {
            return unread(path, why(verdict, entry));
        }
        if (("/" + entry).contains("/.")) {
            return unread(path, "hidden file"); // Ruby: Dir["**/*"] passes over names with a leading dot
        }
        if (kind == Kind.POST && !JekyllPlace.DATED.matcher(entry).find()) {
            return unread(path, "file name without a date");
        }
        String relative = collectionsFolder.isEmpty() ? path : path.substring(collectionsFolder.length() + 1);
        return new JekyllPlace(kind, relative, "posts", Optional.empty());
    }

    private @Nullable String withoutCollectionsFolder(String path) {
        if (collectionsFolder.isEmpty()) {
            return path;
        }
        return path.startsWith(collectionsFolder + "/") ? path.substring(collectionsFolder.length() + 1) : null;
    }

    private static JekyllPlace unread(String path, String why) {
        return new JekyllPlace(Kind.UNREAD, path, "", Optional.of(why));
    }

    private static String why(Verdict verdict, String path) {
        if (verdict == Verdict.EXCLUDED) {
            return "excluded";
        }
        for (String part : path.split("/")) {
            if (!part.isEmpty() && "._#~".indexOf(part.charAt(0)) >= 0) {
                return "name begins with '%s'".formatted(part.charAt(0));
            }
        }
        return "name of a backup file";
    }
}
