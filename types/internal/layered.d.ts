/**
 * The members of `Upper`, and those of `Lower` under names that `Upper` does not have, each as it was declared.
 *
 * An interface that extends its type parameters is the one type that puts members together and makes no new ones: an
 * intersection would mix those of one name, `Omit` would lose the declarations of all. TypeScript works with it in every
 * version, and only says that a type argument might have members that nobody has heard of. They do no harm: the first
 * type to declare a name has it.
 *
 * TypeScript takes all of them to fit each other, and so looks at none of the members. What is to be compared must stand
 * beside it.
 */
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- `@ts-expect-error` would fail where it is allowed some day
// @ts-ignore -- see above
export interface Layered<Upper extends object, Lower extends object> extends Upper, Lower {}
