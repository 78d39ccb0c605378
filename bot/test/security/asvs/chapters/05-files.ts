import { ANSWERS, EXPORT, STATIC_TAB } from '../places.ts';
import { type Chapter, elsewhere, met, triedIn, without } from '../row.ts';

const noUploads = elsewhere('Nobody can give the product a file: members type into cards and fields, and the bot asks Teams for no attachment.', without('uploads'));
const OUR_NAME = 'The one file that is served to be saved, a member’s own data, has a name of ours; the page’s files have those they were built with.';
const ourName = met(OUR_NAME, triedIn(EXPORT, 'is a file to be saved, when it is data'), triedIn(ANSWERS, 'name no file after what was asked'), triedIn(STATIC_TAB, 'are the only ones there are'));

export const FILES: Chapter = {
  number: 5,
  about: 'Files',
  rows: {
    '5.1.1': noUploads,
    '5.2.1': noUploads,
    '5.2.2': noUploads,
    '5.2.3': elsewhere('The server unpacks no archive, because nobody can send it one.', without('uploads'), without('unpacking of archives')),
    '5.3.1': elsewhere('Nothing that comes from outside is ever written to a file.', without('uploads'), without('files written by the server of a deployment')),
    '5.3.2': met(
      'The only files the server reads for somebody are those of the page, read once when it starts; a name is looked up among them and never made into a path.',
      triedIn(STATIC_TAB, 'are the only ones there are'),
      triedIn(STATIC_TAB, 'are not made up: what is not there is not found'),
    ),
    '5.4.1': ourName,
    '5.4.2': ourName,
    '5.4.3': noUploads,
  },
};
