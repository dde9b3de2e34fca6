package dev.til.site.hugo;

import dev.til.site.path.RelativePath;
import java.util.Optional;

/**
 * A folder or a file of the repository, and where it is put among a site's content or static files.
 *
 * @param target below them; empty for all that they are
 * @param language of the pages in it that name none
 * @param filtered whether patterns say which of its files count
 */
record HugoMount(String source, String target, String language, boolean filtered) {
    /** Where a file of the repository is put; empty where it does not lie in here. */
    Optional<String> put(String path) {
        if (path.equals(source)) {
            return Optional.of(target);
        }
        return path.startsWith(source) && path.charAt(source.length()) == '/'
                ? Optional.of(RelativePath.in(target, path.substring(source.length() + 1)))
                : source.isEmpty() ? Optional.of(RelativePath.in(target, path)) : Optional.empty();
    }

    /** The file of the repository that would be put there; empty where none of here would. */
    Optional<String> file(String put) {
        if (put.equals(target)) {
            return Optional.of(source);
        }
        if (target.isEmpty()) {
            return Optional.of(RelativePath.in(source, put));
        }
        return put.startsWith(target) && put.charAt(target.length()) == '/'
                ? Optional.of(RelativePath.in(source, put.substring(target.length() + 1)))
                : Optional.empty();
    }
}
