import { type Chapter, elsewhere, without } from '../row.ts';

const noWebRtc = elsewhere('There is no sound and no picture here: members meet in Teams or in person, and the product keeps when and where.', without('WebRTC'));

export const WEBRTC: Chapter = {
  number: 17,
  about: 'WebRTC',
  rows: { '17.1.1': noWebRtc, '17.2.1': noWebRtc, '17.2.2': noWebRtc, '17.2.3': noWebRtc, '17.2.4': noWebRtc, '17.3.1': noWebRtc, '17.3.2': noWebRtc },
};
