/** What Git keeps by its id: blobs, trees, and the entries of both trees and the index. */
@NullMarked
package dev.til.git.objects;

import org.jspecify.annotations.NullMarked;
