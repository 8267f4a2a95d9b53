/** Members as the API and the events show them. */
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { members } from './entity.ts';

export const member = view('Member', members, { id: ids.UserId });
