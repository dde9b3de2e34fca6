/** What Git keeps, read: the index, trees and blobs, and the files that they stand for. */
@NullMarked
package dev.til.git.objects;

import org.jspecify.annotations.NullMarked;
